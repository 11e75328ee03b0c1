/// The module `_csv`: rows from and to text with separators. Read [CsvModule] first.
@NullMarked
package dev.fermata.stdlib.csv;

import org.jspecify.annotations.NullMarked;
