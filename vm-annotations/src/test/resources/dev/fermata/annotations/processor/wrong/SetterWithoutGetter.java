// expected: size: a setter needs a getter beside it
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class SetterWithoutGetter {
    @PySetter("size")
    void setSize(Object value) {}
}
