"""What builtins do with arguments that run Python code, written in Python.

The loop runs these functions as frames, so that a pause in the code that they call
holds no thread. Tracebacks and sys._getframe leave the frames out. The arguments are
the builtin's, one for each of its parameters; MISSING stands for one that was left out
and whose default is not None, False, 0 or ().
A method's function is named after its type. What they call are builtins
and the functions of FramedModule.
"""


def all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def max(args, key, default):
    best = best_key = MISSING
    for item in candidates("max", args, default is not MISSING):
        item_key = item if key is None else key(item)
        if best is MISSING or item_key > best_key:
            best, best_key = item, item_key
    if best is MISSING:
        return no_candidates("max") if default is MISSING else default
    return best


def min(args, key, default):
    best = best_key = MISSING
    for item in candidates("min", args, default is not MISSING):
        item_key = item if key is None else key(item)
        if best is MISSING or item_key < best_key:
            best, best_key = item, item_key
    if best is MISSING:
        return no_candidates("min") if default is MISSING else default
    return best


def next(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


def print(args, sep, end, file, flush):
    sep = " " if sep is None or sep is MISSING else sep
    end = "\n" if end is None or end is MISSING else end
    target = print_target(sep, end, file)
    if target is None:
        return
    write = target.write
    between = False
    for arg in args:
        if between:
            write(sep)
        between = True
        method = text_method(arg)
        write(str(arg) if method is None else checked_text(arg, method()))
    write(end)
    if flush:
        target.flush()


def reduce(function, iterable, initial):
    total = initial
    for item in reducible(iterable):
        total = item if total is MISSING else function(total, item)
    if total is MISSING:
        raise TypeError("reduce() of empty iterable with no initial value")
    return total


def sorted(iterable, key, reverse):
    items = [item for item in measured(iterable)]
    sort(items, items if key is None else [key(item) for item in items], reverse)
    return items


def sum(iterable, start):
    total = begin_sum(start)
    for item in iterable:
        add(total, item)
    return end_sum(total)


def __build_class__(func, name, bases, kwds):
    building = begin_class(func, name, bases, kwds)
    return end_class(building, building())


def Context_run(self, callable, args, kwargs):
    enter_context(self)
    try:
        return callable(*args, **kwargs)
    finally:
        leave_context(self)


def list(iterable):
    return [item for item in measured(iterable)]


def list_extend(self, iterable):
    for item in measured(iterable):
        list.append(self, item)


def list_sort(self, key, reverse):
    items = detach(self)
    try:
        sort(items, items if key is None else [key(item) for item in items], reverse)
    finally:
        modified = attach(self, items)
    if modified:
        raise ValueError("list modified during sort")


def tuple(iterable):
    return tuple([item for item in measured(iterable)])


def set(iterable):
    return {item for item in iterable}


def frozenset(iterable):
    return frozenset({item for item in iterable})


def str_join(self, iterable):
    return str.join(self, [item for item in measured(iterable)])


def map_next(function, iterators):
    items = []
    for iterator in iterators:
        for item in iterator:
            items.append(item)
            break
        else:
            raise StopIteration
    return function(*items)


def filter_next(function, iterator):
    for item in iterator:
        if item if function is None else function(item):
            return item
    raise StopIteration


def enumerate_next(self, iterator):
    for item in iterator:
        return numbered(self, item)
    raise StopIteration


def zip_next(self, iterators):
    items = []
    for iterator in iterators:
        for item in iterator:
            items.append(item)
            break
        else:
            end_zip(self, len(items))
            raise StopIteration
    return tuple(items)
