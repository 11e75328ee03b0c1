"""Strings put together: joined, concatenated, formatted, sliced, replaced and searched."""


def caesar(text, shift):
    letters = []
    for letter in text:
        if "a" <= letter <= "z":
            letters.append(chr((ord(letter) - 97 + shift) % 26 + 97))
        else:
            letters.append(letter)
    return "".join(letters)


def table(rows):
    lines = []
    for i in range(rows):
        lines.append("%5d | %-12s | %8.3f" % (i, "item" + str(i), i / 7.0))
        lines.append("{0:>6}|{1:<8}|{2}".format(i * 3, i % 13, "x" * (i % 5)))
    return "\n".join(lines)


def reverse_words(text):
    return " ".join([word[::-1] for word in text.split(" ")])


def is_palindrome(text):
    i = 0
    j = len(text) - 1
    while i < j:
        if text[i] != text[j]:
            return False
        i += 1
        j -= 1
    return True


def run():
    text = "the quick brown fox jumps over the lazy dog. " * 60
    for shift in range(1, 100):
        text = caesar(text, shift)
    printed = table(30000)
    grown = ""
    for i in range(300000):
        grown += "ab"[i % 2]
    palindromes = 0
    for i in range(150000):
        if is_palindrome(str(i)):
            palindromes += 1
    words = reverse_words(text).replace("o", "0").upper()
    return "%s %d %d %d %d %d" % (
        words[:12],
        len(printed),
        printed.count("item1"),
        len(grown.split("ba")),
        palindromes,
        words.find("Z"),
    )


if __name__ == "__main__":
    from rounds import measure

    measure(run)
