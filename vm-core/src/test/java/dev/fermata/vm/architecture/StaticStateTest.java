package dev.fermata.vm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The virtual machine has no static state, so that scripts cannot reach each other through it and
/// an engine that is dropped leaves nothing behind.
class StaticStateTest {

    /// Types whose only purpose is to change. Field updaters are constants, however.
    private static final Pattern MUTABLE =
            Pattern.compile(
                    "Ljava/lang/(Inheritable)?ThreadLocal;"
                            + "|Ljava/util/concurrent/atomic/(?!\\w+FieldUpdater;)\\w+;"
                            + "|Ljava/util/concurrent/Concurrent\\w+;"
                            + "|Ljava/util/WeakHashMap;");

    @Test
    void noStaticFieldCanChange() throws IOException {
        var mutable = new TreeSet<String>();
        for (ClassModel model : CompiledClasses.all()) {
            for (FieldModel field : model.fields()) {
                if (isStatic(field) && (!isFinal(field) || isMutable(field))) {
                    mutable.add(
                            CompiledClasses.nameOf(model) + "." + field.fieldName().stringValue());
                }
            }
        }
        assertEquals(Set.of(), mutable);
    }

    private static boolean isStatic(FieldModel field) {
        return field.flags().has(AccessFlag.STATIC);
    }

    private static boolean isFinal(FieldModel field) {
        return field.flags().has(AccessFlag.FINAL);
    }

    private static boolean isMutable(FieldModel field) {
        return MUTABLE.matcher(field.fieldType().stringValue()).matches();
    }
}
