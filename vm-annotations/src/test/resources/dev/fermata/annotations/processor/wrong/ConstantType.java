// expected: names: has the unsupported type java.util.List
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class ConstantType {
    @PyConstant("names")
    static final java.util.List<String> NAMES = java.util.List.of();
}
