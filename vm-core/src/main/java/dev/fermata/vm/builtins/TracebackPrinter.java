package dev.fermata.vm.builtins;

import dev.fermata.vm.code.PositionTable;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionGroups;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.ScriptTerminated;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyTraceback;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Writes an uncaught exception as CPython 3.12 does: traceback with the marked source lines, causes and contexts,
/// groups and notes.
public final class TracebackPrinter {

    private static final String CAUSE =
            "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT =
            "\nDuring handling of the above exception, another exception occurred:\n\n";
    private static final int REPEAT_LIMIT = 3;
    private static final int MAX_CHAIN = 100;
    private static final int MAX_GROUP_WIDTH = 15;
    private static final int MAX_GROUP_DEPTH = 10;
    private static final String INDENT = "  ";
    private static final String MARGIN = "| ";

    private final ThreadState ts;
    private final StringBuilder out = new StringBuilder();
    private final Map<PyBaseException, Boolean> seen = new IdentityHashMap<>();

    /// Whether what is written last is the last member of its group.
    private boolean endsGroup;

    private TracebackPrinter(ThreadState ts) {
        this.ts = ts;
    }

    /// Writes the exception to `sys.stderr`.
    public static void print(ThreadState ts, PyBaseException e, @Nullable PyTraceback traceback) {
        String shown = format(ts, e, traceback);
        Object stream = SysModule.attribute(ts, "stderr");
        if (stream == null
                || stream == PyNone.NONE
                || stream instanceof DirectText text && text.takesText()) {
            ts.interpreter().console().err(shown);
        } else {
            CallOps.callAttribute(ts, stream, "write", PyStr.of(shown));
        }
    }

    /// A state without a script, for exceptions that were raised before one started. It cannot park.
    public static ThreadState bareState() {
        return new ThreadState(
                new InterpreterState(InterpreterState.Outside.none()), new NoParking());
    }

    /// The text that [#print] writes.
    public static String format(
            ThreadState ts, PyBaseException e, @Nullable PyTraceback traceback) {
        TracebackPrinter printer = new TracebackPrinter(ts);
        try {
            printer.chain(e, traceback, 0);
        } catch (PyException | ScriptTerminated failed) {
            printer.out.append("<the traceback could not be shown>\n");
        }
        return printer.out.toString();
    }

    private void chain(PyBaseException e, @Nullable PyTraceback traceback, int depth) {
        List<PyBaseException> chain = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (PyBaseException at = e; at != null && chain.size() < MAX_CHAIN; ) {
            seen.put(at, true);
            chain.add(at);
            PyBaseException next = null;
            if (at.cause != null && !seen.containsKey(at.cause)) {
                next = at.cause;
                links.add(CAUSE);
            } else if (at.cause == null
                    && !at.suppressContext
                    && at.context != null
                    && !seen.containsKey(at.context)) {
                next = at.context;
                links.add(CONTEXT);
            }
            at = next;
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            PyBaseException at = chain.get(i);
            one(at, i == 0 && traceback != null ? traceback : (PyTraceback) at.traceback, depth);
            if (i > 0) {
                indented(links.get(i - 1), depth, MARGIN);
            }
        }
    }

    /// Writes what is said of an exception inside `depth` groups: indented, behind a margin.
    private void indented(String text, int depth, String margin) {
        ts.charge(text.length());
        if (depth == 0) {
            out.append(text);
            return;
        }
        for (String line : text.split("(?<=\n)")) {
            out.repeat(INDENT, depth).append(margin).append(line);
        }
    }

    private void one(PyBaseException e, @Nullable PyTraceback traceback, int depth) {
        if (ExceptionGroups.isGroup(e)) {
            if (depth > MAX_GROUP_DEPTH) {
                String more = "... (max_group_depth is " + MAX_GROUP_DEPTH + ")\n";
                indented(more, depth, MARGIN);
            } else {
                group(e, traceback, depth);
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        if (traceback != null) {
            text.append("Traceback (most recent call last):\n");
            frames(text, traceback);
        }
        message(text, e);
        indented(text.toString(), depth, MARGIN);
    }

    /// A group: its own text behind a bar, then its members between rulers. The last members of nested groups share the
    /// ruler that ends them.
    private void group(PyBaseException e, @Nullable PyTraceback traceback, int depth) {
        int inner = Math.max(1, depth);
        StringBuilder text = new StringBuilder();
        if (traceback != null) {
            String heading = "Exception Group Traceback (most recent call last):\n";
            indented(heading, inner, depth == 0 ? "+ " : MARGIN);
            frames(text, traceback);
        }
        message(text, e);
        indented(text.toString(), inner, MARGIN);
        Object[] members = ExceptionGroups.exceptions(e).items();
        int shown = Math.min(members.length, MAX_GROUP_WIDTH + 1);
        for (int i = 0; i < shown; i++) {
            boolean all = i < MAX_GROUP_WIDTH;
            endsGroup = i == shown - 1;
            out.repeat(INDENT, inner)
                    .append(i == 0 ? "+-" : INDENT)
                    .append("+---------------- ")
                    .append(all ? Integer.toString(i + 1) : "...")
                    .append(" ----------------\n");
            if (all) {
                chain((PyBaseException) members[i], null, inner + 1);
            } else {
                int rest = members.length - MAX_GROUP_WIDTH;
                String more = "and " + rest + " more exception" + (rest == 1 ? "\n" : "s\n");
                indented(more, inner + 1, MARGIN);
            }
        }
        if (endsGroup) {
            out.repeat(INDENT, inner + 1).append("+------------------------------------\n");
            endsGroup = false;
        }
    }

    private void frames(StringBuilder text, PyTraceback traceback) {
        String lastFile = null;
        String lastName = null;
        int lastLine = -1;
        int repeated = 0;
        for (PyTraceback t = traceback; t != null; t = t.next()) {
            String file = t.frame().code().filename();
            String name = t.frame().code().name();
            if (!file.equals(lastFile) || !name.equals(lastName) || t.line() != lastLine) {
                repeats(text, repeated);
                lastFile = file;
                lastName = name;
                lastLine = t.line();
                repeated = 0;
            }
            repeated++;
            if (repeated <= REPEAT_LIMIT) {
                text.append("  File \"").append(file).append("\", line ").append(t.line());
                text.append(", in ").append(name).append('\n');
                sourceLine(text, t, file);
            }
            ts.charge(1);
        }
        repeats(text, repeated);
    }

    private static void repeats(StringBuilder text, int repeated) {
        int more = repeated - REPEAT_LIMIT;
        if (more > 0) {
            text.append("  [Previous line repeated ")
                    .append(more)
                    .append(more == 1 ? " more time]\n" : " more times]\n");
        }
    }

    private void sourceLine(StringBuilder text, PyTraceback t, String file) {
        String line = SourceLines.line(ts, t.frame().globals, file, t.line());
        if (line == null) {
            return;
        }
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            return;
        }
        text.append("    ").append(stripped).append('\n');
        PositionTable positions = t.frame().code().positions();
        int i = t.instruction();
        String marks = Carets.marks(line, positions, i, t.line());
        if (marks != null) {
            text.append("    ").append(marks).append('\n');
        }
    }

    private void message(StringBuilder text, PyBaseException e) {
        if (e.type().isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
            SyntaxErrorText.append(ts, text, e);
        }
        text.append(lastLine(e)).append('\n');
        Object notes = AttrOps.find(ts, e, "__notes__");
        if (notes instanceof PyList list) {
            for (Object note : list.toArray()) {
                text.append(safe(() -> ReprOps.str(ts, note), "<note str() failed>")).append('\n');
            }
        }
    }

    private interface Text {
        Object make();
    }

    private static String safe(Text text, String otherwise) {
        try {
            return Str.utf16(text.make());
        } catch (PyException | ScriptTerminated failed) {
            return otherwise;
        }
    }

    /// `module.Type: message`, as `traceback.format_exception_only` gives it.
    private String lastLine(PyBaseException e) {
        PyType type = e.type();
        Object module = AttrOps.find(ts, type, "__module__");
        String name = type.qualname();
        if (module != null && Str.isStr(module)) {
            String m = Str.utf16(module);
            name = m.equals("builtins") || m.equals("__main__") ? name : m + "." + name;
        }
        String message;
        if (type.isSubtypeOf(ExceptionTypes.SYNTAX_ERROR) && Str.isStr(e.field(0))) {
            message = Str.utf16(e.field(0));
        } else {
            message = safe(() -> ReprOps.str(ts, e), "<exception str() failed>");
        }
        String hint = NameHints.hint(ts, e);
        return (message.isEmpty() ? name : name + ": " + message) + hint;
    }
}
