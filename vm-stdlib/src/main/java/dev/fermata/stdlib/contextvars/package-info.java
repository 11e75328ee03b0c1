/// `_contextvars`: context variables (PEP 567). Start at [PyContext].
@NullMarked
package dev.fermata.stdlib.contextvars;

import org.jspecify.annotations.NullMarked;
