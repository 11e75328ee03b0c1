// expected: f: parameter 'value' may be absent, so it must be @Nullable
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class AbsentNotNullable {
    /// Does something.
    @PyMethod("f(value=<unrepresentable>, /)")
    static Object f(Object value) {
        return value;
    }
}
