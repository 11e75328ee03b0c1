"""Words of a text, split, cleaned, counted and ranked: str methods and a dict of counts."""

import re

SYLLABLES = ["ka", "lo", "mi", "ren", "sta", "tu", "ver", "wo", "xi", "zan"]
WORD = re.compile("[a-z]+")


def make_text(words):
    seed = 12345
    parts = []
    for i in range(words):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word = "".join([SYLLABLES[seed // scale % 10] for scale in (128, 1024, 65536)])
        if seed % 3 == 0:
            word = word.capitalize()
        if i % 11 == 10:
            word += ".\n" if i % 2 else ", "
        parts.append(word)
    return " ".join(parts)


def count_by_splitting(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.split():
            word = word.strip(".,;").lower()
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts


def count_by_matching(text):
    counts = {}
    for word in WORD.findall(text.lower()):
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def run():
    text = make_text(200000)
    counts = count_by_splitting(text)
    if counts != count_by_matching(text):
        raise AssertionError("the two counts differ")
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "%d %d %s" % (len(text), len(ranking), ranking[:3])


if __name__ == "__main__":
    from rounds import measure

    measure(run)
