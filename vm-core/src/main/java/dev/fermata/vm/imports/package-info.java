/// The import system: finds modules, runs them, keeps `sys.modules`. Read [ImportSystem] first.
@NullMarked
package dev.fermata.vm.imports;

import org.jspecify.annotations.NullMarked;
