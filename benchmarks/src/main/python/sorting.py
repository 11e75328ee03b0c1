"""Sorting with and without keys: tuples, strings, objects, a comparison method of our own."""


class Version(object):
    __slots__ = ("major", "minor")

    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __lt__(self, other):
        if self.major != other.major:
            return self.major < other.major
        return self.minor < other.minor


def pseudo_random(count, modulus):
    seed = 42
    values = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        values.append(seed // 64 % modulus)
    return values


def checksum(values):
    total = 0
    for i, value in enumerate(values):
        total = (total + i * value) % 1000000007
    return total


def merge_sort(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left = merge_sort(values[:middle])
    right = merge_sort(values[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def run():
    values = pseudo_random(40000, 100000)
    plain = sorted(values)
    by_digits = sorted(values, key=lambda n: (n % 10, n // 10 % 10, n))
    by_text = sorted(values, key=str, reverse=True)
    pairs = sorted([(value % 100, -value) for value in values])
    versions = sorted([Version(value % 50, value) for value in values[:12000]])
    merged = merge_sort(values[:15000])
    return " ".join(
        [
            str(checksum(plain)),
            str(checksum(by_digits)),
            str(checksum(by_text)),
            str(checksum([b - a for a, b in pairs])),
            str(checksum([version.minor for version in versions])),
            str(checksum(merged)),
        ]
    )


if __name__ == "__main__":
    from rounds import measure

    measure(run)
