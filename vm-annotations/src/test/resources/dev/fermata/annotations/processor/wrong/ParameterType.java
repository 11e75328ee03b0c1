// expected: f: parameter 'items' has the unsupported Java type java.util.List
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class ParameterType {
    /// Does something.
    @PyMethod("f(items, /)")
    static Object f(java.util.List<Object> items) {
        return items;
    }
}
