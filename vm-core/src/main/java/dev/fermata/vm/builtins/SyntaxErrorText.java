package dev.fermata.vm.builtins;

import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

/// The place and source line of a SyntaxError, as a traceback shows them.
final class SyntaxErrorText {

    private static final int FILENAME = 1;
    private static final int LINENO = 2;
    private static final int OFFSET = 3;
    private static final int TEXT = 4;
    private static final int END_LINENO = 5;
    private static final int END_OFFSET = 6;

    private SyntaxErrorText() {}

    static void append(ThreadState ts, StringBuilder out, PyBaseException e) {
        if (!(e.field(LINENO) instanceof Long lineno)) {
            return;
        }
        String file = Str.isStr(e.field(FILENAME)) ? Str.utf16(e.field(FILENAME)) : "<string>";
        out.append("  File \"").append(file).append("\", line ").append(lineno).append('\n');
        if (!Str.isStr(e.field(TEXT))) {
            return;
        }
        String text = Str.utf16(e.field(TEXT)).replaceFirst("\n+$", "");
        String stripped = text.replaceFirst("^[ \n\f]+", "");
        int removed = text.length() - stripped.length();
        out.append("    ").append(stripped).append('\n');
        if (!(e.field(OFFSET) instanceof Long offset) || offset < 1) {
            return;
        }
        long end = e.field(END_OFFSET) instanceof Long n ? n : 0;
        boolean sameLine = !(e.field(END_LINENO) instanceof Long endLine) || endLine <= lineno;
        if (!sameLine) {
            end = text.length();
        }
        if (end <= 0 || end == offset || end < offset) {
            end = offset + 1;
        }
        long column = Math.min(offset, text.length() + 1L) - 1 - removed;
        if (column < 0) {
            return;
        }
        StringBuilder spaces = new StringBuilder();
        for (int i = 0; i < column && i < stripped.length(); i++) {
            spaces.append(Character.isWhitespace(stripped.charAt(i)) ? stripped.charAt(i) : ' ');
        }
        spaces.append(" ".repeat((int) Math.max(0, column - stripped.length())));
        long carets = Math.max(1, Math.min(end - 1, text.length()) - removed - column);
        out.append("    ").append(spaces).append("^".repeat((int) carets)).append('\n');
    }
}
