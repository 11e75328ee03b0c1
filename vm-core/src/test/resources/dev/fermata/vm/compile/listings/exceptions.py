def handlers(f):
    try:
        f()
    except ValueError as e:
        raise TypeError from e
    except (KeyError, IndexError):
        raise
    else:
        return 1
    finally:
        f.close()


def groups(f):
    try:
        f()
    except* ValueError as e:
        f(e)


def managers(a, b):
    for x in b:
        with a as c, b(c) as d.e:
            if c:
                return x
            break


def unbound(c):
    if c:
        x = 1
    print(x)
    del x
    assert c, "message"
