package dev.fermata.stdlib.math;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

/// The sum of the products of corresponding items: ints that fit a long first, then floats with about three times their precision (Ogita, Rump and Oishi, "Accurate Sum and Dot Product", 2005), and from the first pair of another kind on by the operators of the items.
final class SumOfProducts {

    private final ThreadState ts;
    private Object total = 0L;
    private boolean ints = true;
    private boolean floats = true;
    private long intTotal;
    private double high;
    private double low;
    private double tiny;
    private boolean floatsUsed;

    private SumOfProducts(ThreadState ts) {
        this.ts = ts;
    }

    /// `math.sumprod(p, q)`.
    static Object of(ThreadState ts, Object p, Object q) {
        SumOfProducts sum = new SumOfProducts(ts);
        Object ps = IterOps.iter(ts, p);
        Object qs = IterOps.iter(ts, q);
        while (true) {
            Object a = IterOps.next(ts, ps);
            Object b = IterOps.next(ts, qs);
            if ((a == null) != (b == null)) {
                throw PyErr.valueError("Inputs are not the same length");
            }
            if (a == null || b == null) {
                sum.leaveInts();
                sum.leaveFloats();
                return sum.total;
            }
            ts.charge(1);
            sum.add(a, b);
        }
    }

    private void add(Object a, Object b) {
        if (ints) {
            if (a instanceof Long x && b instanceof Long y && addInts(x, y)) {
                return;
            }
            leaveInts();
        }
        if (floats) {
            boolean fits =
                    a instanceof Double && (b instanceof Double || b instanceof Long)
                            || a instanceof Long && b instanceof Double;
            if (fits && addFloats(Convert.toDouble(ts, a), Convert.toDouble(ts, b))) {
                return;
            }
            leaveFloats();
        }
        plus(NumberOps.binary(ts, NumberOps.Binary.MUL, a, b));
    }

    private void plus(Object added) {
        total = NumberOps.binary(ts, NumberOps.Binary.ADD, total, added);
    }

    private boolean addInts(long x, long y) {
        try {
            intTotal = Math.addExact(intTotal, Math.multiplyExact(x, y));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private void leaveInts() {
        ints = false;
        if (intTotal != 0) {
            plus(intTotal);
            intTotal = 0;
        }
    }

    private boolean addFloats(double x, double y) {
        double product = x * y;
        double productError = Math.fma(x, y, -product);
        double sum = high + product;
        if (!Double.isFinite(sum)) {
            return false;
        }
        double rest = twoSumError(high, product, sum);
        double lows = low + productError;
        double lowsError = twoSumError(low, productError, lows);
        double middle = lows + rest;
        tiny += lowsError + twoSumError(lows, rest, middle);
        high = sum;
        low = middle;
        floatsUsed = true;
        return true;
    }

    private static double twoSumError(double a, double b, double sum) {
        double z = sum - a;
        return a - (sum - z) + (b - z);
    }

    private void leaveFloats() {
        floats = false;
        if (floatsUsed) {
            floatsUsed = false;
            plus(high + (low + tiny));
        }
    }
}
