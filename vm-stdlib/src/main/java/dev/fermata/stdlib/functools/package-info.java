/// `_functools`: partial application, caching, reduction and comparison keys.
@NullMarked
package dev.fermata.stdlib.functools;

import org.jspecify.annotations.NullMarked;
