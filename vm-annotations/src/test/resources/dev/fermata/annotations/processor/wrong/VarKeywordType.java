// expected: f: parameter 'options' must be dev.fermata.vm.object.PyDict, not java.lang.Object
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class VarKeywordType {
    /// Does something.
    @PyMethod("f(**options)")
    static Object f(Object options) {
        return options;
    }
}
