// expected: f: default None of 'count' does not fit int
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class DefaultType {
    /// Does something.
    @PyMethod("f(count=None, /)")
    static Object f(int count) {
        return count;
    }
}
