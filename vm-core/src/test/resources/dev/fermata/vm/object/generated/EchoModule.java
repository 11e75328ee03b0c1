package generated;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyType;

import org.jspecify.annotations.Nullable;

/// Functions that show what they are called with.
@PyModuleSpec(name = "echo")
public final class EchoModule {

    @PyConstant("answer")
    static final int ANSWER = 42;

    @PyConstant("name")
    static final String NAME = "echo";

    private EchoModule() {}

    /// All kinds of parameters.
    @PyMethod("all(a, b='B', /, c='C', *rest, d='D', **extra)")
    static String all(Object a, Object b, Object c, Object[] rest, Object d, PyDict extra) {
        return a + " " + b + " " + c + " " + rest.length + " " + d + " " + extra.keys();
    }

    /// Converted parameters.
    @PyMethod("converted(i=1, j=-2, x=0.5, t=True, s='text')")
    static String converted(int i, long j, double x, boolean t, String s) {
        return i + " " + j + " " + x + " " + t + " " + s;
    }

    /// A parameter that may be absent.
    @PyMethod("absent(value=<unrepresentable>, /)")
    static boolean absent(@Nullable Object value) {
        return value == null;
    }

    /// A parameter of a class of ours.
    @PyMethod("typed(kind, /)")
    static Object typed(PyType kind) {
        return kind;
    }

    /// Return nothing.
    @PyMethod("nothing()")
    static void nothing() {}

    /// Return a number.
    @PyMethod("number()")
    static int number() {
        return 7;
    }

    /// Return text.
    @PyMethod("text()")
    static String text() {
        return "text";
    }
}
