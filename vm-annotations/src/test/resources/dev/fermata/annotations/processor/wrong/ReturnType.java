// expected: f: has the unsupported return type java.math.BigInteger
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class ReturnType {
    /// Does something.
    @PyMethod("f()")
    static java.math.BigInteger f() {
        return java.math.BigInteger.ONE;
    }
}
