package dev.fermata.stdlib.math;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyComplex;

import org.apache.commons.numbers.complex.Complex;
import org.jspecify.annotations.Nullable;

/// This module provides access to mathematical functions for complex numbers.
@PyModuleSpec(name = "cmath")
final class CmathModule {

    @PyConstant("pi")
    static final double PI = Math.PI;

    @PyConstant("e")
    static final double E = Math.E;

    @PyConstant("tau")
    static final double TAU = 2 * Math.PI;

    @PyConstant("inf")
    static final double INF = Double.POSITIVE_INFINITY;

    @PyConstant("nan")
    static final double NAN = Double.NaN;

    @PyConstant("infj")
    static final PyComplex INFJ = new PyComplex(0, Double.POSITIVE_INFINITY);

    @PyConstant("nanj")
    static final PyComplex NANJ = new PyComplex(0, Double.NaN);

    private CmathModule() {}

    private static Complex argument(ThreadState ts, Object z) {
        if (z instanceof Double d) {
            return Complex.ofCartesian(d, 0);
        }
        if (Str.isStr(z)) {
            throw PyErr.typeError("must be real number, not str");
        }
        PyComplex c =
                z instanceof PyComplex already
                        ? already
                        : (PyComplex) CallOps.call1(ts, CoreTypes.COMPLEX, z);
        return Complex.ofCartesian(c.real(), c.imag());
    }

    private static boolean isFinite(Complex z) {
        return Double.isFinite(z.getReal()) && Double.isFinite(z.getImaginary());
    }

    /// A result that is finite for a finite argument.
    private static Object checked(Complex argument, Complex result) {
        if (isFinite(argument) && !isFinite(result)) {
            if (Double.isNaN(result.getReal()) || Double.isNaN(result.getImaginary())) {
                throw PyErr.valueError("math domain error");
            }
            throw PyErr.overflowError("math range error");
        }
        return new PyComplex(result.getReal(), result.getImaginary());
    }

    private static Object log(Complex z) {
        if (z.getReal() == 0 && z.getImaginary() == 0) {
            throw PyErr.valueError("math domain error");
        }
        return checked(z, z.log());
    }

    /// Return the arc cosine of z.
    @PyMethod("acos(z, /)")
    static Object acos(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.acos());
    }

    /// Return the inverse hyperbolic cosine of z.
    @PyMethod("acosh(z, /)")
    static Object acosh(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.acosh());
    }

    /// Return the arc sine of z.
    @PyMethod("asin(z, /)")
    static Object asin(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.asin());
    }

    /// Return the inverse hyperbolic sine of z.
    @PyMethod("asinh(z, /)")
    static Object asinh(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.asinh());
    }

    /// Return the arc tangent of z.
    @PyMethod("atan(z, /)")
    static Object atan(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        if (c.getReal() == 0 && Math.abs(c.getImaginary()) == 1) {
            throw PyErr.valueError("math domain error");
        }
        return checked(c, c.atan());
    }

    /// Return the inverse hyperbolic tangent of z.
    @PyMethod("atanh(z, /)")
    static Object atanh(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        if (c.getImaginary() == 0 && Math.abs(c.getReal()) == 1) {
            throw PyErr.valueError("math domain error");
        }
        return checked(c, c.atanh());
    }

    /// Return the cosine of z.
    @PyMethod("cos(z, /)")
    static Object cos(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.cos());
    }

    /// Return the hyperbolic cosine of z.
    @PyMethod("cosh(z, /)")
    static Object cosh(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.cosh());
    }

    /// Return the exponential value e**z.
    @PyMethod("exp(z, /)")
    static Object exp(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.exp());
    }

    /// Return the base-10 logarithm of z.
    @PyMethod("log10(z, /)")
    static Object log10(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        if (c.getReal() == 0 && c.getImaginary() == 0) {
            throw PyErr.valueError("math domain error");
        }
        Complex natural = c.log();
        double scale = 1 / Math.log(10);
        return new PyComplex(Math.log10(c.abs()), natural.getImaginary() * scale);
    }

    /// Return the sine of z.
    @PyMethod("sin(z, /)")
    static Object sin(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.sin());
    }

    /// Return the hyperbolic sine of z.
    @PyMethod("sinh(z, /)")
    static Object sinh(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.sinh());
    }

    /// Return the square root of z.
    @PyMethod("sqrt(z, /)")
    static Object sqrt(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.sqrt());
    }

    /// Return the tangent of z.
    @PyMethod("tan(z, /)")
    static Object tan(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.tan());
    }

    /// Return the hyperbolic tangent of z.
    @PyMethod("tanh(z, /)")
    static Object tanh(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return checked(c, c.tanh());
    }

    /// log(z[, base]) -> the logarithm of z to the given base.
    ///
    /// If the base is not specified, returns the natural logarithm (base e) of z.
    @PyMethod("log(z, base=<unrepresentable>, /)")
    static Object log(ThreadState ts, Object z, @Nullable Object base) {
        Object natural = log(argument(ts, z));
        if (base == null) {
            return natural;
        }
        PyComplex a = (PyComplex) natural;
        PyComplex b = (PyComplex) log(argument(ts, base));
        if (b.real() == 0 && b.imag() == 0) {
            throw PyErr.valueError("math domain error");
        }
        Complex quotient =
                Complex.ofCartesian(a.real(), a.imag())
                        .divide(Complex.ofCartesian(b.real(), b.imag()));
        return new PyComplex(quotient.getReal(), quotient.getImaginary());
    }

    /// Return argument, also known as the phase angle, of a complex.
    @PyMethod("phase(z, /)")
    static double phase(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return Math.atan2(c.getImaginary(), c.getReal());
    }

    /// Convert a complex from rectangular coordinates to polar coordinates.
    ///
    /// r is the distance from 0 and phi the phase angle.
    @PyMethod("polar(z, /)")
    static Object polar(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        double r = c.abs();
        if (isFinite(c) && Double.isInfinite(r)) {
            throw PyErr.overflowError("math range error");
        }
        return PyTuple.of(r, Math.atan2(c.getImaginary(), c.getReal()));
    }

    /// Convert from polar coordinates to rectangular coordinates.
    @PyMethod("rect(r, phi, /)")
    static Object rect(double r, double phi) {
        if (Double.isInfinite(phi) && r != 0 && !Double.isNaN(r)) {
            throw PyErr.valueError("math domain error");
        }
        if (phi == 0) {
            return new PyComplex(r, r * phi);
        }
        return r == 0 ? new PyComplex(0, 0) : new PyComplex(r * Math.cos(phi), r * Math.sin(phi));
    }

    /// Return True if both the real and imaginary parts of z are finite, else False.
    @PyMethod("isfinite(z, /)")
    static boolean isfinite(ThreadState ts, Object z) {
        return isFinite(argument(ts, z));
    }

    /// Checks if the real or imaginary part of z is infinite.
    @PyMethod("isinf(z, /)")
    static boolean isinf(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return Double.isInfinite(c.getReal()) || Double.isInfinite(c.getImaginary());
    }

    /// Checks if the real or imaginary part of z not a number (NaN).
    @PyMethod("isnan(z, /)")
    static boolean isnan(ThreadState ts, Object z) {
        Complex c = argument(ts, z);
        return Double.isNaN(c.getReal()) || Double.isNaN(c.getImaginary());
    }

    /// Determine whether two complex numbers are close in value.
    @PyMethod("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)")
    static boolean isclose(ThreadState ts, Object a, Object b, double rel_tol, double abs_tol) {
        if (rel_tol < 0 || abs_tol < 0) {
            throw PyErr.valueError("tolerances must be non-negative");
        }
        Complex x = argument(ts, a);
        Complex y = argument(ts, b);
        if (x.getReal() == y.getReal() && x.getImaginary() == y.getImaginary()) {
            return true;
        }
        if (Double.isInfinite(x.abs()) || Double.isInfinite(y.abs())) {
            return false;
        }
        double difference = x.subtract(y).abs();
        return difference <= rel_tol * y.abs()
                || difference <= rel_tol * x.abs()
                || difference <= abs_tol;
    }
}
