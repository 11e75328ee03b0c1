"""Classes with type parameters have typing.Generic as a base."""


class Several[T, *Ts, **P]:
    pass


print(Several.__type_params__, Several.__orig_bases__)
print(Several[int, str, bytes, [int]])
