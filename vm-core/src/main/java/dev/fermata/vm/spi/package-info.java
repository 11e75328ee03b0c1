/// What the VM asks of the outside: where output goes, where sources come from, what time it is. Hosts implement these.
@NullMarked
package dev.fermata.vm.spi;

import org.jspecify.annotations.NullMarked;
