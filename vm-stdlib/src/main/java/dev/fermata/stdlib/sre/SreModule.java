package dev.fermata.stdlib.sre;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.UnicodeData;

import java.util.Locale;

/// The matching engine of regular expressions; use the module re.
@PyModuleSpec(name = "_sre")
final class SreModule {

    @PyConstant("MAGIC")
    static final long MAGIC = 20221023;

    @PyConstant("CODESIZE")
    static final long CODESIZE = 4;

    @PyConstant("MAXREPEAT")
    static final long MAXREPEAT = 0xFFFF_FFFFL;

    @PyConstant("MAXGROUPS")
    static final long MAXGROUPS = 1073741823;

    private SreModule() {}

    /// Return the function that compiles patterns, as the library's `re` asks for it: its own.
    @PyMethod("setup(compile, error, flags=None, /)")
    static Object setup(Object compile, Object error, Object flags) {
        return compile;
    }

    /// Makes a pattern object of compiled code.
    @PyMethod("compile(pattern, flags, code, groups, groupindex, indexgroup)")
    static Object compile(
            ThreadState ts,
            Object pattern,
            int flags,
            Object code,
            int groups,
            PyDict groupindex,
            PyTuple indexgroup) {
        Object[] words = IterOps.toArray(ts, code);
        int[] opcodes = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            long word = Convert.toLong(ts, words[i]);
            if (word < 0 || word > MAXREPEAT) {
                throw PyErr.overflowError("regular expression code size limit exceeded");
            }
            opcodes[i] = (int) word;
        }
        if (groups < 0 || groups > opcodes.length || opcodes.length == 0) {
            throw PyErr.runtimeError("invalid SRE code");
        }
        return new PyPattern(pattern, flags, opcodes, groups, groupindex, indexgroup);
    }

    /// Makes a template object of alternating literals and group numbers.
    @PyMethod("template(pattern, template, /)")
    static Object template(ThreadState ts, Object pattern, Object template) {
        return new PyTemplate(IterOps.toArray(ts, template));
    }

    /// The size in bytes of a word of code.
    @PyMethod("getcodesize()")
    static long getcodesize() {
        return CODESIZE;
    }

    /// Whether an ASCII character has case.
    @PyMethod("ascii_iscased(character, /)")
    static boolean asciiIscased(int character) {
        return CharMatch.asciiLower(character) != character || character >= 'a' && character <= 'z';
    }

    /// Whether a character has case.
    @PyMethod("unicode_iscased(character, /)")
    static boolean unicodeIscased(int character) {
        int c = checked(character);
        String text = Character.toString(c);
        return UnicodeData.toLower(c) != c || !text.toUpperCase(Locale.ROOT).equals(text);
    }

    /// An ASCII character in lower case.
    @PyMethod("ascii_tolower(character, /)")
    static int asciiTolower(int character) {
        return CharMatch.asciiLower(character);
    }

    /// A character in lower case.
    @PyMethod("unicode_tolower(character, /)")
    static int unicodeTolower(int character) {
        return UnicodeData.toLower(checked(character));
    }

    private static int checked(int character) {
        if (character < 0 || character >= UnicodeData.CODE_POINTS) {
            throw PyErr.valueError("character out of range");
        }
        return character;
    }
}
