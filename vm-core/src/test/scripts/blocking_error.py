"""What BlockingIOError tells of what was written."""

for args in (11, "x", 5), (11, "x", "name"), (11, "x", True), (11, "x", -3), (11, "x", 1.5):
    try:
        e = BlockingIOError(*args)
        print(e.args, e.filename, getattr(e, "characters_written", "none"), str(e))
    except TypeError as error:
        print(args, error)
e = BlockingIOError(11, "x", 5)
e.characters_written = 7
print(e.characters_written)
del e.characters_written
for action in (
    lambda: e.characters_written,
    lambda: delattr(e, "characters_written"),
    lambda: setattr(e, "characters_written", "a"),
):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(OSError(11, "x", 5).characters_written, OSError(1, "x", 5).filename)
print(hasattr(OSError(), "characters_written"))
e = OSError(2, "x")
e.characters_written = 4
print(e.characters_written)
