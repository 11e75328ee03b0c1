package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.types.PyFrozenSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The names of all modules of Python's standard library, whether this VM has them or not, as a resource lists them.
final class StandardModules {

    private static final String RESOURCE = "stdlib_module_names.txt";
    private static final Object[] NAMES = read();

    private StandardModules() {}

    /// `sys.stdlib_module_names`.
    static Object names(ThreadState ts) {
        return PyFrozenSet.of(ts, NAMES.clone());
    }

    private static Object[] read() {
        try (InputStream in = StandardModules.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new VmError(RESOURCE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
