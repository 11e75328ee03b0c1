// expected: wrong: a subclassable type must extend PyInstance
package wrong;

import dev.fermata.annotations.*;

@PyTypeSpec(name = "wrong", subclassable = true)
final class SubclassableObject {

}
