package dev.fermata.stdlib.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.vm.code.CodeFile;
import dev.fermata.vm.spi.Library;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the build packed into the library.
class PackedLibraryTest {

    @ParameterizedTest
    @ValueSource(strings = {"json", "json/decoder", "asyncio/tasks", "importlib/_bootstrap"})
    void modulesComeWithTheirSourceAndItsCode(String path) {
        Library.Module module = Library.search(path);
        assertNotNull(module);
        byte[] stored = module.code();
        assertNotNull(stored);
        var code = CodeFile.read(stored, module.source());
        assertNotNull(code);
        assertEquals(module.file(), code.filename());
        assertSame(module, Library.ofFile(module.file()));
    }

    @Test
    void packagesAreKnown() {
        Library.Module json = Library.search("json");
        assertNotNull(json);
        assertTrue(json.isPackage());
        assertEquals("<library>/json/__init__.py", json.file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_such_module", "json/no_such_module", "../Lib/json"})
    void otherNamesLeadNowhere(String path) {
        assertNull(Library.search(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<library>/json.py", "<library>/.py", "<library>", "json.py", ""})
    void otherFilesAreNotOfTheLibrary(String file) {
        assertNull(Library.ofFile(file));
    }
}
