/// `_abc`: abstract base classes (PEP 3119). The module is [AbcModule]; what it keeps for each class is [PyAbcData].
@NullMarked
package dev.fermata.stdlib.abc;

import org.jspecify.annotations.NullMarked;
