// expected: pop: a public method needs a doc comment
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong")
final class NoDocComment {
    @PyMethod("pop(self, /)")
    Object pop() {
        return this;
    }
}
