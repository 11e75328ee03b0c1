/// `_typing`: type variables, type aliases and `Generic` (PEP 484, PEP 612, PEP 646, PEP 695). What they do beyond holding their parts is in the pure-Python `typing`.
@NullMarked
package dev.fermata.stdlib.typing;

import org.jspecify.annotations.NullMarked;
