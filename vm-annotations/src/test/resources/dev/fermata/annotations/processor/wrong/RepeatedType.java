// expected: RepeatedType and OtherType declare the same type: builtins.wrong
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class RepeatedType {}

@PyTypeSpec(name = "wrong")
final class OtherType {}
