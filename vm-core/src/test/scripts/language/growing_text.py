"""Text that a loop adds to."""


def plain(n):
    text = ""
    for i in range(n):
        text += str(i)
    return text


def read_in_the_loop(n):
    text = "-"
    lengths = 0
    while len(text) < n:
        text += "ab"
        lengths += len(text)
    return len(text), lengths


def nested(rows):
    out = []
    for row in range(rows):
        line = ""
        for column in range(300):
            line += chr(97 + (row + column) % 26)
        out.append(line)
        line += "!"
        out.append(line)
    return [len(line) for line in out], out[0][:5], out[-1][-5:]


def other_types():
    total = []
    for i in range(3):
        total += [i]
    number = 0
    for i in range(3):
        number += 1.5
    mixed = "x" * 300
    try:
        for i in ["a", "b", 3]:
            mixed += i
    except TypeError as error:
        print(error, len(mixed), mixed[-3:])
    wide = "y" * 300
    for part in ["\U0001f600", "z", "\ud83d", "\ude00"]:
        wide += part
    class Text(str):
        pass
    sub = Text("q" * 300)
    for part in ["a", Text("b"), "c"]:
        sub += part
    return total, number, len(wide), ascii(wide[299:]), type(sub), len(sub)


class Adder:
    def __init__(self):
        self.items = []

    def __add__(self, other):
        return "added" + other

    def __radd__(self, other):
        return other + "|"


def special():
    value = Adder()
    for part in ["a" * 300, "b"]:
        value += part
    print(len(value), value[:8])
    for part in ["c", Adder(), "d"]:
        value += part
    return value[-4:]


def seen_through_locals():
    text = "s" * 300
    for i in range(2):
        text += "t"
        print(len(locals()["text"]), sorted(locals()))
    return text is not None, len(text)


def generator():
    text = "g" * 300
    for i in range(2):
        text += "h"
        yield i
    yield text


def unbound(flag):
    if flag:
        text = ""
    for i in range(2):
        text += "u"
    return text


def deleted():
    text = "d" * 300
    for i in range(2):
        text += "e"
    del text
    try:
        return text
    except UnboundLocalError as error:
        return str(error)


def by_walrus():
    text = "w" * 300
    for i in range(3):
        text += (text := "v")
    return len(text), text[-2:]


def closure():
    text = "c" * 300
    for i in range(3):
        text += "k"
    return lambda: len(text)


print(plain(5), len(plain(1000)), plain(1000)[-8:])
print(read_in_the_loop(900))
print(nested(3))
print(other_types())
print(special())
print(seen_through_locals())
print([x if isinstance(x, int) else len(x) for x in generator()])
try:
    unbound(False)
except UnboundLocalError as error:
    print(error)
print(unbound(True), deleted(), by_walrus(), closure()())
