package dev.fermata.vm.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

/// What is read of a compiled module's file, and when it is refused.
class CodeFileTest {

    private static final byte[] SOURCE = "x = 1\n".getBytes();
    private static final Code CODE =
            new Code.Builder("<module>", "x.py")
                    .positions(new PositionTable(new int[0], new int[0]))
                    .build();
    private static final byte[] FILE = CodeFile.write(CODE, SOURCE);

    @Test
    void theCodeComesBack() {
        Code read = CodeFile.read(FILE, SOURCE);
        assertNotNull(read);
        assertEquals(CODE.contentHash(), read.contentHash());
    }

    @Test
    void codeOfAnotherSourceIsRefused() {
        assertNull(CodeFile.read(FILE, "x = 2\n".getBytes()));
        assertNull(CodeFile.read(FILE, "x = 10\n".getBytes()));
    }

    @Test
    void everyDamagedByteIsNoticed() {
        for (int i = 0; i < FILE.length; i++) {
            byte[] damaged = FILE.clone();
            damaged[i] ^= 0x10;
            assertNull(CodeFile.read(damaged, SOURCE), "byte " + i);
            assertNull(CodeFile.read(Arrays.copyOf(FILE, i), SOURCE), "length " + i);
        }
    }
}
