/// The syntax tree as Python objects: the module `_ast`, and the ways from [dev.fermata.vm.ast] to them and back. The classes are made anew for each script that asks for them, because scripts may change them. Read [AstModule] first.
@NullMarked
package dev.fermata.vm.pyast;

import org.jspecify.annotations.NullMarked;
