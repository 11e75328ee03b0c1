// expected: pi: a constant must be static, final and not private
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class InstanceConstant {
    @PyConstant("pi")
    final double pi = Math.PI;
}
