// expected: base java.lang.Thread is not annotated with @PyTypeSpec
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong", base = Thread.class)
final class PlainBase {

}
