def patterns(x):
    match x:
        case 1 | "a" | None:
            return 1
        case [a, 2, *rest] if a:
            return rest
        case [_, *_, last]:
            return last
        case {"k": v, -1: [], **others}:
            return v, others
        case Point(1, y=b) as p:
            return b, p
        case {"x": c} | [c]:
            return c
        case _:
            pass
