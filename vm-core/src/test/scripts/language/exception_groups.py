def leaves(error):
    if isinstance(error, BaseExceptionGroup):
        return [leaves(e) for e in error.exceptions]
    return repr(error)


def run(error, inner=None):
    try:
        raise error
    except* ValueError as group:
        print("  values", leaves(group))
        if inner:
            raise inner
    except* (KeyError, IndexError) as group:
        print("  lookups", leaves(group))
    else:
        print("  else")
    finally:
        print("  finally")


for case in (
    (ValueError(1),),
    (ExceptionGroup("g", [ValueError(1), KeyError(2), ExceptionGroup("h", [ValueError(3), IndexError(4)])]),),
    (ExceptionGroup("g", [ValueError(1), TypeError(2)]),),
    (TypeError(3),),
    (ExceptionGroup("g", [ValueError(1), KeyError(5)]), RuntimeError("inner")),
    (ExceptionGroup("g", [ValueError(1), TypeError(5)]), RuntimeError("inner")),
):
    print("==", *case)
    try:
        run(*case)
    except BaseException as e:
        print("  raised", type(e).__name__, leaves(e))

print("== nothing raised")
try:
    pass
except* ValueError:
    print("not reached")
else:
    print("else")
