/// `_md5`, `_sha1`, `_sha2`, `_sha3` and `_blake2`: the hash functions that `hashlib` names. They all make [PyHash]es, whose
/// algorithms are Bouncy Castle's. OpenSSL's `_hashlib` is not here.
@NullMarked
package dev.fermata.stdlib.hashes;

import org.jspecify.annotations.NullMarked;
