// expected: size: a setter's value must be java.lang.Object
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class SetterValue {
    @PyGetter("size")
    int size() {
        return 0;
    }

    @PySetter("size")
    void setSize(int value) {}
}
