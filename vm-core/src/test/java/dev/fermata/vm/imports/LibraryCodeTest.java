package dev.fermata.vm.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFile;
import dev.fermata.vm.spi.Library;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Where the code of a library's module comes from.
class LibraryCodeTest {

    private record Fake(String file, byte[] source, byte @Nullable [] code)
            implements Library.Module {

        static Fake of(String file, String source, byte @Nullable [] code) {
            return new Fake(file, source.getBytes(), code);
        }

        @Override
        public boolean isPackage() {
            return false;
        }
    }

    private static byte[] stored(String file, String source, String compiled) {
        return CodeFile.write(LibraryCode.compile(file, compiled.getBytes()), source.getBytes());
    }

    @Test
    void whatTheBuildStoredIsUsed() {
        byte[] code = stored("stored.py", "x = 1", "stored = 1");
        assertEquals(
                "stored", LibraryCode.of(Fake.of("stored.py", "x = 1", code)).names().getFirst());
    }

    @Test
    void whatIsStaleIsCompiledFromTheSource() {
        byte[] code = stored("stale.py", "x = 1", "stored = 1");
        assertEquals(
                "fresh", LibraryCode.of(Fake.of("stale.py", "fresh=2", code)).names().getFirst());
    }

    @Test
    void whatIsDamagedIsCompiledFromTheSource() {
        byte[] code = stored("damaged.py", "x = 1", "stored = 1");
        code[code.length - 1]++;
        assertEquals("x", LibraryCode.of(Fake.of("damaged.py", "x = 1", code)).names().getFirst());
    }

    @Test
    void everybodyGetsTheSameCode() {
        Code first = LibraryCode.of(Fake.of("shared.py", "x = 1", null));
        assertSame(first, LibraryCode.of(Fake.of("shared.py", "x = 1", null)));
    }
}
