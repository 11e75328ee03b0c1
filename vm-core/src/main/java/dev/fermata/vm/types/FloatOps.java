package dev.fermata.vm.types;

import dev.fermata.vm.object.PyErr;

/// The arithmetic of `float` that differs from Java's.
public final class FloatOps {

    private FloatOps() {}

    /// `a // b`.
    public static double floorDivide(double a, double b) {
        if (b == 0) {
            throw PyErr.zeroDivisionError("float floor division by zero");
        }
        return divmod(a, b)[0];
    }

    /// `a % b`.
    public static double modulo(double a, double b) {
        if (b == 0) {
            throw PyErr.zeroDivisionError("float modulo");
        }
        double mod = a % b;
        if (mod != 0) {
            return b < 0 != mod < 0 ? mod + b : mod;
        }
        return Math.copySign(0.0, b);
    }

    /// `divmod(a, b)`; the caller has checked that b is not 0.
    static double[] divmod(double a, double b) {
        double mod = a % b;
        double div = (a - mod) / b;
        if (mod != 0) {
            if (b < 0 != mod < 0) {
                mod += b;
                div -= 1;
            }
        } else {
            mod = Math.copySign(0.0, b);
        }
        double floor;
        if (div != 0) {
            floor = Math.floor(div);
            if (div - floor > 0.5) {
                floor += 1;
            }
        } else {
            floor = Math.copySign(0.0, a / b);
        }
        return new double[] {floor, mod};
    }

    /// `a ** b`: a float, or a complex where the result is not real.
    public static Object power(double a, double b) {
        if (b == 0 || a == 1) {
            return 1.0;
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1.0;
        }
        if (a == 0 && b < 0 && !Double.isInfinite(b)) {
            throw PyErr.zeroDivisionError("0.0 cannot be raised to a negative power");
        }
        if (a < 0
                && !Double.isInfinite(a)
                && !Double.isInfinite(b)
                && !Double.isNaN(b)
                && b != Math.floor(b)) {
            return PyComplex.power(new PyComplex(a, 0), new PyComplex(b, 0));
        }
        double r = Math.pow(a, b);
        if (Double.isInfinite(r) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw PyErr.overflowError("(34, 'Numerical result out of range')");
        }
        return r;
    }
}
