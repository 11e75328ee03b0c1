/// The builtin types, one file each; algorithms of the larger ones have files of their own. Types that the kernel makes
/// or inspects itself are in `dev.fermata.vm.object`. Read any of the small ones first, such as [PySlice].
@NullMarked
package dev.fermata.vm.types;

import org.jspecify.annotations.NullMarked;
