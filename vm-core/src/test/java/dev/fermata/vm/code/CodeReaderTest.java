package dev.fermata.vm.code;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.List;

/// Bytes that are no stored code.
class CodeReaderTest {

    private static final byte[] STORED =
            CodeWriter.write(
                    new Code.Builder("name", "file.py")
                            .consts(List.of("text", 1L, new TupleConstant(List.of(2.5, true))))
                            .positions(new PositionTable(new int[0], new int[0]))
                            .build());

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < STORED.length; length++) {
            byte[] part = Arrays.copyOf(STORED, length);
            assertThrows(StreamCorruptedException.class, () -> CodeReader.read(part));
        }
    }

    @Test
    void otherVersionsAreRefused() {
        byte[] other = STORED.clone();
        other[5]++;
        assertThrows(StreamCorruptedException.class, () -> CodeReader.read(other));
    }

    @Test
    void whatFollowsIsRefused() {
        byte[] longer = Arrays.copyOf(STORED, STORED.length + 1);
        assertThrows(StreamCorruptedException.class, () -> CodeReader.read(longer));
    }
}
