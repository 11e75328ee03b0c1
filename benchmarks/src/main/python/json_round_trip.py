"""JSON, written and read by the json module and by a small parser in Python."""

import json


def make_orders(count):
    orders = []
    for i in range(count):
        orders.append(
            {
                "id": i,
                "customer": {"name": "Customer %d" % (i % 97), "vip": i % 5 == 0},
                "lines": [
                    {"sku": "A-%d" % (i * j % 1000), "quantity": j + 1, "price": j * 2.5}
                    for j in range(4)
                ],
                "note": None if i % 2 else 'quoted "text" and \n more',
            }
        )
    return orders


class Reader(object):
    """Reads the JSON that `json.dumps` writes, without whitespace."""

    def __init__(self, text):
        self.text = text
        self.position = 0

    def value(self):
        first = self.text[self.position]
        if first == "{":
            return self.object()
        if first == "[":
            return self.array()
        if first == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        return self.number()

    def object(self):
        members = {}
        self.position += 1
        while self.text[self.position] != "}":
            name = self.string()
            self.position += 1
            members[name] = self.value()
            if self.text[self.position] == ",":
                self.position += 1
        self.position += 1
        return members

    def array(self):
        items = []
        self.position += 1
        while self.text[self.position] != "]":
            items.append(self.value())
            if self.text[self.position] == ",":
                self.position += 1
        self.position += 1
        return items

    def string(self):
        characters = []
        self.position += 1
        while True:
            character = self.text[self.position]
            self.position += 1
            if character == '"':
                return "".join(characters)
            if character == "\\":
                character = self.text[self.position]
                self.position += 1
                if character == "n":
                    character = "\n"
            characters.append(character)

    def number(self):
        start = self.position
        while self.text[self.position] in "-+.0123456789eE":
            self.position += 1
        digits = self.text[start : self.position]
        return float(digits) if "." in digits else int(digits)


def run():
    orders = make_orders(2000)
    total = 0
    for _ in range(8):
        text = json.dumps(orders, sort_keys=True, separators=(",", ":"))
        orders = json.loads(text)
        total += len(text)
    if Reader(text).value() != orders:
        raise AssertionError("the two readers differ")
    revenue = sum([line["quantity"] * line["price"] for o in orders for line in o["lines"]])
    return "%d %.2f" % (total, revenue)


if __name__ == "__main__":
    from rounds import measure

    measure(run)
