// expected: size: a module has no computed attributes
package wrong;

import dev.fermata.annotations.*;

@PyModuleSpec(name = "wrong")
final class ModuleGetter {
    @PyGetter("size")
    static int size() {
        return 0;
    }
}
