/// The module `_json`, with which `json` reads and writes. Read [JsonModule] first, then [ScanRun] and [EncodeRun].
@NullMarked
package dev.fermata.stdlib.json;

import org.jspecify.annotations.NullMarked;
