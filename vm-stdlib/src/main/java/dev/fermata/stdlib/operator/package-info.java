/// `_operator`: the operators of the language as functions.
@NullMarked
package dev.fermata.stdlib.operator;

import org.jspecify.annotations.NullMarked;
