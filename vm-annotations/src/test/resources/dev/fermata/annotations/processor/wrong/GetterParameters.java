// expected: size: a getter takes self only
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class GetterParameters {
    @PyGetter("size")
    int size(Object other) {
        return 0;
    }
}
