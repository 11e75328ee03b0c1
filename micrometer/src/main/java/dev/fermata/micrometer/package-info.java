/// What a [dev.fermata.host.FermataScheduler] counts, as Micrometer's meters: [FermataMetrics].
@NullMarked
package dev.fermata.micrometer;

import org.jspecify.annotations.NullMarked;
