/// The file systems that hosts can grant: [DefaultFileSystem], all files of the machine; [DirectoryJail], those of one
/// directory; [MemoryFileSystem], files that are nowhere else. The interface is [dev.fermata.vm.spi.FileSystem].
@NullMarked
package dev.fermata.vm.files;

import org.jspecify.annotations.NullMarked;
