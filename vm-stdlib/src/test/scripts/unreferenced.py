"""Objects that only intermediate values could still refer to are found dead by gc.collect()."""

import gc
import weakref


class Thing:
    pass


def is_dead(reference):
    gc.collect()
    return reference() is None


def deleted():
    thing = Thing()
    reference = weakref.ref(thing)
    del thing
    return is_dead(reference)


def rebound():
    thing = Thing()
    reference = weakref.ref(thing)
    thing = None
    return is_dead(reference)


def removed_from_a_list():
    things = [Thing()]
    reference = weakref.ref(things[0])
    things.clear()
    return is_dead(reference)


def caught():
    reference = None
    try:
        thing = Thing()
        reference = weakref.ref(thing)
        raise ValueError(str(thing), thing)
    except ValueError:
        del thing
    return is_dead(reference)


def kept():
    things = [Thing()]
    reference = weakref.ref(things[0])
    return [is_dead(reference) for _ in range(2)], things[0] is reference()


def kept_by_an_expression():
    return (lambda thing: is_dead(weakref.ref(thing)))(Thing()), [Thing(), is_dead(weakref.ref(Thing))]


print(deleted(), rebound(), removed_from_a_list(), caught())
print(kept())
print(kept_by_an_expression()[0])
