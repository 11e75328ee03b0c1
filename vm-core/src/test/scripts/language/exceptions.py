def log(*args):
    print("  ", *args)


print("== try, except, else, finally")


def run(action):
    try:
        log("body")
        result = action()
    except ValueError as error:
        log("ValueError", error)
        return "handled"
    except (KeyError, IndexError):
        log("lookup")
        raise
    except:
        log("other")
        result = "other"
    else:
        log("else")
        result = "else"
    finally:
        log("finally")
    return result


def throw(error):
    raise error


for error in (ValueError("v"), KeyError("k"), TypeError("t"), None):
    try:
        print(run(lambda: throw(error) if error else 1))
    except LookupError as e:
        print("outside", type(e).__name__, e)

print("== the name is unbound after the handler")


def unbound():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    try:
        e
    except UnboundLocalError as error:
        print(error)


unbound()
try:
    1 / 0
except ZeroDivisionError as gone:
    gone = None
try:
    gone
except NameError as error:
    print(error)


def captured():
    try:
        1 / 0
    except ZeroDivisionError as e:
        get = lambda: e
        print(get())
    try:
        get()
    except NameError as error:
        print(error)


captured()

print("== finally wins")


def finally_return():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    for i in range(3):
        try:
            1 / 0
        finally:
            if i < 2:
                continue
            break
    return i


def value_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2


def nested():
    try:
        try:
            return "inner"
        finally:
            log("inner finally")
    finally:
        log("outer finally")


def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            log("i", i)
        finally:
            log("finally", i)
    else:
        log("not reached")


print(finally_return(), finally_swallows(), value_before_finally(), nested(), loop())

print("== context and cause")


def chain(error):
    while error is not None:
        yield type(error).__name__, error.__suppress_context__
        error = error.__cause__ or error.__context__


def during():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]


def caused():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e


def from_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def in_finally():
    try:
        1 / 0
    finally:
        [][0]


def twice():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["missing"]
    except KeyError:
        [][0]


for function in (during, caused, from_none, in_finally, twice):
    try:
        function()
    except Exception as e:
        print(function.__name__, list(chain(e)))

print("== raise")


def reraise():
    try:
        try:
            raise ValueError("first")
        except ValueError:
            try:
                raise KeyError("second")
            except KeyError:
                pass
            raise
    except ValueError as e:
        return e.args, e.__context__


print(reraise())


def bare():
    raise


def bare_from_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        bare()


for function in (bare, bare_from_handler, lambda: throw(ValueError), lambda: throw(1), lambda: throw(int)):
    try:
        function()
    except Exception as e:
        print(type(e).__name__, e)
try:
    try:
        1 / 0
    except "text":
        pass
except TypeError as e:
    print(e)

print("== assert")
try:
    assert 1 == 1
    assert 1 == 2, "message"
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e))

print("== exceptions in handlers leave the right state")
import sys


def state():
    log(sys.exception())
    try:
        1 / 0
    except ZeroDivisionError:
        log(sys.exception())
        try:
            {}["k"]
        except KeyError:
            log(repr(sys.exception()))
        log(sys.exception())
    log(sys.exception())
    for i in range(2):
        try:
            throw(ValueError(i))
        except ValueError:
            log(sys.exception())
            continue
    log(sys.exception())


state()
