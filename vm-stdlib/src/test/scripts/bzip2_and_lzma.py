"""Compression with bzip2 and LZMA: _bz2, _lzma and the modules over them."""
import bz2
import io
import lzma
import tarfile

TEXT = b"".join(b"line %d of what is compressed\n" % (i % 97) for i in range(600))

# What CPython's modules made.
KNOWN_BZ2 = bytes.fromhex(
    "425a6839314159265359b6068f8400000101003e002000223f523419a0a8d72bc5dc914e14242d81a3e100")
KNOWN_XZ = bytes.fromhex(
    "fd377a585a000004e6d6b4460200210116000000742fe5a3010004616263646500000000f29508fb58df0b0400011d05b82d"
    "80af1fb6f37d010000000004595a")


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


print("bzip2")
print(bz2.decompress(bz2.compress(TEXT)) == TEXT, len(bz2.compress(TEXT, 1)) < len(TEXT))
print(bz2.decompress(KNOWN_BZ2 + bz2.compress(b"a") + bz2.compress(b"b")))
compressor = bz2.BZ2Compressor(3)
data = b"".join(compressor.compress(TEXT[i:i + 500]) for i in range(0, len(TEXT), 500)) + compressor.flush()
decompressor = bz2.BZ2Decompressor()
made = decompressor.decompress(data + b"rest", 10)
print(made, decompressor.eof, decompressor.needs_input, decompressor.unused_data)
while not decompressor.eof:
    made += decompressor.decompress(b"", 1000)
print(made == TEXT, decompressor.eof, decompressor.needs_input, decompressor.unused_data)
attempt(lambda: decompressor.decompress(b""))
decompressor = bz2.BZ2Decompressor()
print(b"".join(decompressor.decompress(data[i:i + 1]) for i in range(len(data))) == TEXT, decompressor.eof)
attempt(lambda: bz2.decompress(b"no data"))
attempt(lambda: bz2.decompress(data[:10] + b"damage" + data[16:]))
attempt(lambda: bz2.decompress(data[:-3]))
attempt(lambda: bz2.BZ2Compressor(0))
attempt(compressor.flush)
attempt(lambda: compressor.compress(b""))
with bz2.open(io.BytesIO(data), "rt") as lines:
    print(next(lines), sum(1 for _ in lines))

print("lzma")
for format in lzma.FORMAT_XZ, lzma.FORMAT_ALONE:
    data = lzma.compress(TEXT, format)
    print(len(data) < len(TEXT), lzma.decompress(data) == TEXT)
    decompressor = lzma.LZMADecompressor()
    made = decompressor.decompress(data + b"rest", 10)
    print(made, decompressor.eof, decompressor.needs_input, decompressor.check)
    while not decompressor.eof:
        made += decompressor.decompress(b"", 7000)
    print(made == TEXT, decompressor.needs_input, decompressor.unused_data)
    attempt(lambda: decompressor.decompress(b""))
    attempt(lambda: lzma.decompress(data[:-3]))
for check in lzma.CHECK_NONE, lzma.CHECK_CRC32, lzma.CHECK_CRC64, lzma.CHECK_SHA256:
    data = lzma.compress(TEXT, check=check, preset=check % 2)
    print(lzma.decompress(data + data) == TEXT * 2, lzma.is_check_supported(check))
print(lzma.decompress(KNOWN_XZ))
for chain in (
    [{"id": lzma.FILTER_LZMA2, "preset": 1, "dict_size": 65536, "lc": 1, "lp": 2, "pb": 1}],
    [{"id": lzma.FILTER_DELTA, "dist": 5}, {"id": lzma.FILTER_LZMA2, "mf": lzma.MF_HC4, "mode": lzma.MODE_FAST}],
    [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2}],
):
    data = lzma.compress(TEXT, filters=chain)
    raw = lzma.compress(TEXT, lzma.FORMAT_RAW, filters=chain)
    print(lzma.decompress(data) == TEXT, lzma.decompress(raw, lzma.FORMAT_RAW, filters=chain) == TEXT)
for wrong in (
    lambda: lzma.decompress(b"this is no such data at all"),
    lambda: lzma.decompress(data[:40] + b"damage" + data[46:]),
    lambda: lzma.decompress(data, memlimit=100),
    lambda: lzma.compress(b"", format=7),
    lambda: lzma.compress(b"", format=lzma.FORMAT_ALONE, check=lzma.CHECK_CRC32),
    lambda: lzma.compress(b"", preset=10),
    lambda: lzma.compress(b"", preset=1, filters=chain),
    lambda: lzma.compress(b"", format=lzma.FORMAT_RAW),
    lambda: lzma.compress(b"", filters=[{"id": 99}]),
    lambda: lzma.compress(b"", filters=[{"id": lzma.FILTER_LZMA2, "other": 1}]),
    lambda: lzma.compress(b"", filters=[{"preset": 1}]),
    lambda: lzma.compress(b"", filters=[3]),
    lambda: lzma.compress(b"", filters=chain * 3),
    lambda: lzma.LZMADecompressor(lzma.FORMAT_RAW),
    lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, filters=chain),
    lambda: lzma.LZMADecompressor(9),
    lambda: lzma.LZMADecompressor(lzma.FORMAT_RAW, 4, chain),
):
    attempt(wrong)
compressor = lzma.LZMACompressor()
compressor.flush()
attempt(compressor.flush)
attempt(lambda: compressor.compress(b""))
print(lzma._encode_filter_properties({"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}),
      lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1}),
      lzma._encode_filter_properties({"id": lzma.FILTER_DELTA, "dist": 4}))
print(lzma._decode_filter_properties(lzma.FILTER_LZMA2, b"\x10"),
      lzma._decode_filter_properties(lzma.FILTER_LZMA1, b"]\0\0\x80\0"),
      lzma._decode_filter_properties(lzma.FILTER_DELTA, b"\3"))

print("archives")
for mode in "bz2", "xz":
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=f"w:{mode}") as archive:
        info = tarfile.TarInfo("text")
        info.size = len(TEXT)
        archive.addfile(info, io.BytesIO(TEXT))
    file.seek(0)
    with tarfile.open(fileobj=file) as archive:
        print(archive.getnames(), archive.extractfile("text").read() == TEXT)
