package dev.fermata.stdlib.zlib;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ThreadState;

import java.math.BigInteger;
import java.util.zip.CRC32;

/// CRC-32 that goes on from that of other data, which the JDK's does not.
public final class Checksums {

    private static final int POLYNOMIAL = 0xedb88320;

    private Checksums() {}

    /// The low 32 bits of an int that a script gave.
    public static int start(ThreadState ts, Object value) {
        Object n = Convert.index(ts, value);
        return n instanceof BigInteger big ? big.intValue() : (int) (long) (Long) n;
    }

    /// The CRC-32 of `bytes` after what has the CRC-32 `start`.
    public static long crc32(byte[] bytes, int start) {
        if (start == 0) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return crc.getValue();
        }
        int[] table = new int[1 << Byte.SIZE];
        for (int i = 0; i < table.length; i++) {
            int row = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                row = (row & 1) != 0 ? row >>> 1 ^ POLYNOMIAL : row >>> 1;
            }
            table[i] = row;
        }
        int crc = ~start;
        for (byte b : bytes) {
            crc = table[(crc ^ b) & 0xff] ^ crc >>> Byte.SIZE;
        }
        return ~crc & 0xffffffffL;
    }
}
