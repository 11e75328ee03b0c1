"""Pauses at many depths; the command line answers each with the value it gets."""


class Shelf:
    def __init__(self, books):
        self.books = books

    def __repr__(self):
        return yield_to_host(f"Shelf of {len(self.books)}")


def chapters(book):
    for number in range(1, 3):
        yield yield_to_host(f"{book}, chapter {number}")


print(sorted([3, 1, 2], key=yield_to_host))
print([chapter for book in ("Emma", "Persuasion") for chapter in chapters(book)])
print(Shelf(["Emma", "Persuasion"]))
try:
    yield_to_host("leaving")
finally:
    print("answered:", yield_to_host("goodbye"))
