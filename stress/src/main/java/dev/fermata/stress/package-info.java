/// What becomes of a script that several threads of its host answer and end at once, by jcstress.
@NullMarked
package dev.fermata.stress;

import org.jspecify.annotations.NullMarked;
