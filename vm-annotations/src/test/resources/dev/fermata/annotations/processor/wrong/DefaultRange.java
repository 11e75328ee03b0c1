// expected: f: default 2147483648 of 'count' does not fit int
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class DefaultRange {
    /// Does something.
    @PyMethod("f(count=2147483648, /)")
    static Object f(int count) {
        return count;
    }
}
