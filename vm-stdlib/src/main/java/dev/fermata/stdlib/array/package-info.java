/// The module `array`. Read [PyArray] first; [ItemType] knows the values of each type code, [MachineFormat] what pickles
/// hold of the arrays of other machines.
@NullMarked
package dev.fermata.stdlib.array;

import org.jspecify.annotations.NullMarked;
