/// Modules about numbers. Each module is one class; read any.
@NullMarked
package dev.fermata.stdlib.math;

import org.jspecify.annotations.NullMarked;
