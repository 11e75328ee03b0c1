package dev.fermata.stdlib.compression;

import org.tukaani.xz.CorruptedInputException;
import org.tukaani.xz.XZFormatException;

import java.io.IOException;

/// Finds the end of streams whose parts tell their sizes: those of the .xz format, and bare LZMA2.
///
/// It goes from part to part (The .xz File Format, sections 2 to 4) and keeps where it came, so that all calls together
/// look at the data once.
final class XzEnd {

    private enum Part {
        STREAM_HEADER,
        BLOCK_HEADER,
        CHUNK,
        INDEX,
        FOOTER,
        END
    }

    private static final byte[] MAGIC = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0};
    private static final int HEADER = 12;
    private static final int FLAGS = 7;
    private static final int ALIGNMENT = 4;
    private static final int CHECKSUM = 4;
    private static final int RAW_CHUNK_HEADER = 3;
    private static final int CHUNK_HEADER = 5;
    private static final int LAST_RAW_CONTROL = 2;
    private static final int COMPRESSED = 0x80;
    private static final int NEW_PROPERTIES = 0xc0;
    private static final int[] CHECK_SIZES = {
        0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64
    };

    private final boolean bare;
    private Part part;
    private int position;
    private int blockStart;
    private int checkSize;

    /// @param bare whether there is LZMA2 only, in no container
    XzEnd(boolean bare) {
        this.bare = bare;
        this.part = bare ? Part.CHUNK : Part.STREAM_HEADER;
    }

    /// As [CompressedFormat#end].
    int find(byte[] data, int length) throws IOException {
        int before = -1;
        while (part != Part.END && position != before) {
            before = position;
            int next =
                    switch (part) {
                        case STREAM_HEADER -> streamHeader(data, length);
                        case BLOCK_HEADER -> blockHeader(data, length);
                        case CHUNK -> chunk(data, length);
                        case INDEX -> index(data, length);
                        case FOOTER, END -> footer(length);
                    };
            position = next;
        }
        return part == Part.END ? position : CompressedFormat.INCOMPLETE;
    }

    private int streamHeader(byte[] data, int length) throws XZFormatException {
        for (int i = 0; i < Math.min(length, MAGIC.length); i++) {
            if (data[i] != MAGIC[i]) {
                throw new XZFormatException();
            }
        }
        if (length < HEADER) {
            return position;
        }
        checkSize = CHECK_SIZES[data[FLAGS] & 0xf];
        part = Part.BLOCK_HEADER;
        return HEADER;
    }

    private int blockHeader(byte[] data, int length) {
        if (position >= length) {
            return position;
        }
        int size = ((data[position] & 0xff) + 1) * ALIGNMENT;
        if (data[position] == 0) {
            part = Part.INDEX;
            blockStart = position;
            return position + 1;
        }
        blockStart = position;
        part = Part.CHUNK;
        return position + size;
    }

    private int chunk(byte[] data, int length) throws CorruptedInputException {
        if (position >= length) {
            return position;
        }
        int control = data[position] & 0xff;
        if (control == 0) {
            part = bare ? Part.END : Part.BLOCK_HEADER;
            return bare ? position + 1 : aligned(position + 1) + checkSize;
        }
        if (control > LAST_RAW_CONTROL && control < COMPRESSED) {
            throw new CorruptedInputException();
        }
        boolean compressed = control >= COMPRESSED;
        int header = compressed ? CHUNK_HEADER : RAW_CHUNK_HEADER;
        if (length - position < header) {
            return position;
        }
        int last = position + header - 1;
        int size = ((data[last - 1] & 0xff) << Byte.SIZE | data[last] & 0xff) + 1;
        return position + header + (control >= NEW_PROPERTIES ? 1 : 0) + size;
    }

    private int aligned(int end) {
        return end + Math.floorMod(blockStart - end, ALIGNMENT);
    }

    private int index(byte[] data, int length) throws CorruptedInputException {
        int at = position;
        long records = 0;
        int shift = 0;
        do {
            if (at >= length) {
                return position;
            }
            records |= (long) (data[at] & 0x7f) << shift;
            shift += 7;
        } while (data[at++] < 0 && shift < Long.SIZE);
        if (records < 0 || records > length) {
            throw new CorruptedInputException();
        }
        for (long numbers = records * 2; numbers > 0; numbers--) {
            do {
                if (at >= length) {
                    return position;
                }
            } while (data[at++] < 0);
        }
        part = Part.FOOTER;
        return aligned(at) + CHECKSUM;
    }

    private int footer(int length) {
        if (length - position < HEADER) {
            return position;
        }
        part = Part.END;
        return position + HEADER;
    }
}
