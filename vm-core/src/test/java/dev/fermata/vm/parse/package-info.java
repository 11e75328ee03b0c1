/// Tests of the parser. `Outcome` and `JsonLines` read what CPython 3.12 says, as `tools/ast_dump.py` records it.
@NullMarked
package dev.fermata.vm.parse;

import org.jspecify.annotations.NullMarked;
