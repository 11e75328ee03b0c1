/// How a Java application starts, pauses, resumes and stops Python scripts. Read [Fermata] first, then [Execution].
@NullMarked
package dev.fermata.host;

import org.jspecify.annotations.NullMarked;
