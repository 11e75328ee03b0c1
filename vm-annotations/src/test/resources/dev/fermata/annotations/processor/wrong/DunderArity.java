// expected: __len__: takes 1 parameter with self, the signature has 2
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class DunderArity {
    @PyMethod("__len__(self, other, /)")
    int len(Object other) {
        return 0;
    }
}
