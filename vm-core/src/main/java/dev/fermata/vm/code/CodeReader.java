package dev.fermata.vm.code;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;

import java.io.StreamCorruptedException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/// Reads code that [CodeWriter] stored.
///
/// It finds out whether the bytes have the right form, not whether the instructions make sense: bytes from outside must
/// be authenticated before.
public final class CodeReader {
    private static final int MAX_DEPTH = 200;
    private static final int SPAN = 4;

    private final byte[] bytes;
    private final List<String> strings = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private int position;
    private int depth;

    private CodeReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The code that the bytes stand for.
    ///
    /// @throws StreamCorruptedException if they are no stored code, or of another version
    public static Code read(byte[] bytes) throws StreamCorruptedException {
        CodeReader reader = new CodeReader(bytes);
        try {
            if (reader.fixed(Integer.BYTES) != CodeWriter.MAGIC
                    || (int) reader.fixed(Integer.BYTES) != ConstantTag.FORMAT) {
                throw new StreamCorruptedException("not code of this version");
            }
            int count = reader.count();
            for (int i = 0; i < count; i++) {
                reader.codes.add(reader.code());
            }
            if (reader.position != bytes.length) {
                throw new StreamCorruptedException("more bytes than code");
            }
            return reader.codes.getLast();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NoSuchElementException e) {
            StreamCorruptedException corrupted = new StreamCorruptedException("malformed code");
            corrupted.initCause(e);
            throw corrupted;
        }
    }

    private Code code() throws StreamCorruptedException {
        String name = string();
        String qualname = string();
        Code.Builder builder = new Code.Builder(name, string()).qualname(qualname);
        int firstLine = number();
        builder.firstLine(firstLine)
                .parameters(number(), number(), number())
                .flags(number())
                .variables(strings(), strings(), strings())
                .names(strings())
                .consts(constants());
        List<InlinedLocal> locals = new ArrayList<>();
        int localCount = count();
        for (int i = 0; i < localCount; i++) {
            locals.add(new InlinedLocal(string(), number(), number() == 1, number(), number()));
        }
        builder.inlinedLocals(locals)
                .registerCount(number())
                .instructions(instructions())
                .exceptionTable(exceptionTable())
                .positions(positions(firstLine));
        return builder.build();
    }

    private int[] instructions() throws StreamCorruptedException {
        int size = count();
        int[] instructions = new int[size * Code.WIDTH];
        for (int i = 0; i < size; i++) {
            int ordinal = number();
            instructions[i * Code.WIDTH] = ordinal;
            int operands = Opcode.of(ordinal).operands().size();
            for (int k = 0; k < operands; k++) {
                instructions[i * Code.WIDTH + 1 + k] = signed();
            }
        }
        return instructions;
    }

    private ExceptionTable exceptionTable() throws StreamCorruptedException {
        int[] entries = new int[count() * 4];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = number();
        }
        return new ExceptionTable(entries);
    }

    private PositionTable positions(int firstLine) throws StreamCorruptedException {
        int[] starts = new int[count()];
        int[] spans = new int[starts.length * SPAN];
        int line = firstLine;
        for (int run = 0; run < starts.length; run++) {
            starts[run] = number();
            line += signed();
            int endLine = line + signed();
            spans[run * SPAN] = line;
            spans[run * SPAN + 1] = signed();
            spans[run * SPAN + 2] = endLine;
            spans[run * SPAN + 3] = signed();
        }
        return new PositionTable(starts, spans);
    }

    private List<Object> constants() throws StreamCorruptedException {
        int size = count();
        List<Object> constants = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            constants.add(constant());
        }
        return constants;
    }

    private Object constant() throws StreamCorruptedException {
        int tag = bytes[position++];
        if (tag < 0 || tag >= ConstantTag.values().length) {
            throw new StreamCorruptedException("unknown constant");
        }
        return switch (ConstantTag.values()[tag]) {
            case NONE -> Singleton.NONE;
            case ELLIPSIS -> Singleton.ELLIPSIS;
            case FALSE -> false;
            case TRUE -> true;
            case INT -> fixed(Long.BYTES);
            case BIG_INT -> new BigInteger(bytes());
            case FLOAT -> Double.longBitsToDouble(fixed(Long.BYTES));
            case COMPLEX ->
                    new ComplexLiteral(
                            Double.longBitsToDouble(fixed(Long.BYTES)),
                            Double.longBitsToDouble(fixed(Long.BYTES)));
            case STR -> string();
            case WIDE_STR -> wideString();
            case BYTES -> new BytesLiteral(bytes());
            case TUPLE -> new TupleConstant(nested());
            case FROZEN_SET -> new FrozenSetConstant(nested());
            case CODE -> codes.get(number());
            case CALL_SHAPE -> new CallShape(number(), strings());
        };
    }

    private List<Object> nested() throws StreamCorruptedException {
        if (++depth > MAX_DEPTH) {
            throw new StreamCorruptedException("constants nested too deeply");
        }
        List<Object> elements = constants();
        depth--;
        return elements;
    }

    private WideString wideString() throws StreamCorruptedException {
        int[] codePoints = new int[count()];
        for (int i = 0; i < codePoints.length; i++) {
            codePoints[i] = number();
        }
        return new WideString(codePoints);
    }

    private List<String> strings() throws StreamCorruptedException {
        int size = count();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(string());
        }
        return values;
    }

    private String string() throws StreamCorruptedException {
        int known = number();
        if (known > 0) {
            return strings.get(known - 1);
        }
        char[] chars = new char[count()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) number();
        }
        String value = new String(chars).intern();
        strings.add(value);
        return value;
    }

    private byte[] bytes() throws StreamCorruptedException {
        int length = count();
        byte[] value = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return value;
    }

    private long fixed(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (bytes[position++] & 0xFFL) << Byte.SIZE * i;
        }
        return value;
    }

    private int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /// A number of things to follow, each of which takes a byte at least.
    private int count() throws StreamCorruptedException {
        int count = number();
        if (count < 0 || count > bytes.length - position) {
            throw new StreamCorruptedException("more elements than bytes");
        }
        return count;
    }

    private int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }
}
