/// Small hosts to read and run. Read [QuotedHost] first.
@NullMarked
package dev.fermata.samples;

import org.jspecify.annotations.NullMarked;
