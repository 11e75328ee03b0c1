package dev.fermata.stdlib.math;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.ThreadState;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Sums that are rounded once, at the end.
final class ExactSums {

    private ExactSums() {}

    /// The sum of the doubles that `iterable` yields, by Shewchuk's growing expansions ("Adaptive Precision Floating-Point Arithmetic", 1997): the sum of `partials` is always exact, and their bits do not overlap.
    static double sum(ThreadState ts, Object iterable) {
        List<Double> partials = new ArrayList<>();
        double special = 0;
        boolean infinities = false;
        Object it = IterOps.iter(ts, iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1 + partials.size());
            double x = Convert.toDouble(ts, item);
            if (!Double.isFinite(x)) {
                if (Double.isInfinite(x) && Double.isInfinite(special) && x != special) {
                    infinities = true;
                }
                special += x;
                continue;
            }
            grow(partials, x);
        }
        if (special != 0 || Double.isNaN(special)) {
            if (infinities) {
                throw PyErr.valueError("-inf + inf in fsum");
            }
            return special;
        }
        return round(partials);
    }

    private static void grow(List<Double> partials, double added) {
        double x = added;
        int kept = 0;
        for (int j = 0; j < partials.size(); j++) {
            double y = partials.get(j);
            if (Math.abs(x) < Math.abs(y)) {
                double t = x;
                x = y;
                y = t;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) {
                partials.set(kept++, low);
            }
            x = high;
        }
        if (!Double.isFinite(x)) {
            throw PyErr.overflowError("intermediate overflow in fsum");
        }
        partials.subList(kept, partials.size()).clear();
        if (x != 0) {
            partials.add(x);
        }
    }

    private static double round(List<Double> partials) {
        BigDecimal exact = BigDecimal.ZERO;
        for (double partial : partials) {
            exact = exact.add(new BigDecimal(partial));
        }
        return exact.doubleValue();
    }

    /// The Euclidean norm, rounded once.
    static double norm(double[] coordinates) {
        double max = 0;
        boolean nan = false;
        for (double c : coordinates) {
            nan |= Double.isNaN(c);
            max = Math.max(max, Double.isNaN(c) ? 0 : Math.abs(c));
        }
        if (Double.isInfinite(max) || max == 0 && !nan) {
            return max;
        }
        if (nan) {
            return Double.NaN;
        }
        if (coordinates.length == 1) {
            return max;
        }
        int scale = -Math.getExponent(max);
        double high = 0;
        double low = 0;
        for (double c : coordinates) {
            double x = Math.scalb(c, scale);
            double square = x * x;
            double error = Math.fma(x, x, -square);
            double sum = high + square;
            double rest = high >= square ? high - sum + square : square - sum + high;
            high = sum;
            low += error + rest;
        }
        double root = Math.sqrt(high + low);
        double residue = Math.fma(-root, root, high) + low;
        return Math.scalb(root + residue / (2 * root), -scale);
    }
}
