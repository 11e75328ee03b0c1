"""The prompt's half inside the script: runs what is typed, and answers questions about it.

The other half, in Java, has the terminal. It gets the next statements as the answer to what this yields to it, and asks
by messages while this waits.
"""

import ast
import inspect
import re
import sys

import fermata

_FILE = "<stdin>"
_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_FUTURES = 0x1FE0000
_GOES_ON = ("was never closed", "unterminated triple-quoted", "unexpected EOF")
_WANTS_MORE = ("expected an indented block", "expected 'except' or 'finally'")


class Session:
    """What is kept from one statement to the next."""

    def __init__(self, token, colors):
        self.token = token
        self.colors = colors
        self.namespace = sys.modules["__main__"].__dict__
        self.flags = _AWAIT
        self.runner = None
        self.completer = None

    def run(self):
        """Run statements until there are no more."""
        while True:
            try:
                source = yield_to_host(self.token)
                if source is None:
                    return
                self.execute(source)
            except SystemExit:
                raise
            except BaseException as e:
                self.show(e)

    def execute(self, source):
        tree = compile(source, _FILE, "exec", self.flags | ast.PyCF_ONLY_AST, True)
        for statement in tree.body:
            code = compile(ast.Interactive([statement]), _FILE, "single", self.flags, True)
            self.flags |= code.co_flags & _FUTURES
            result = eval(code, self.namespace)
            if code.co_flags & inspect.CO_COROUTINE:
                self.wait(result)

    def wait(self, coroutine):
        """Run what awaits at the top level; tasks that it starts go on during the next of its kind."""
        if self.runner is None:
            import asyncio
            self.runner = asyncio.Runner()
        self.runner.run(coroutine)

    def show(self, e):
        """Print an exception without the frames of this module."""
        tb = e.__traceback__
        while tb is not None and tb.tb_frame.f_code.co_filename != _FILE:
            tb = tb.tb_next
        e.__traceback__ = tb
        sys.last_exc = sys.last_value = e
        sys.last_type = type(e)
        sys.last_traceback = tb
        if sys.excepthook is not sys.__excepthook__:
            sys.excepthook(type(e), e, tb)
            return
        import traceback
        text = "".join(traceback.format_exception(e))
        sys.stderr.write(painted(text) if self.colors else text)

    def answer(self, question):
        """Answer a question of the terminal: {"complete": expression} or {"ends": source}."""
        if "complete" in question:
            return self.completions(question["complete"])
        return ends(question["ends"], self.flags)

    def completions(self, text):
        if self.completer is None:
            import rlcompleter
            self.completer = rlcompleter.Completer(self.namespace)
        found = []
        while (name := self.completer.complete(text, len(found))) is not None:
            found.append(name)
        return found


def ends(source, flags):
    """Return whether a text is to be run as it is, and not to be gone on with."""
    lines = source.split("\n")
    try:
        tree = compile(source, _FILE, "exec", flags | ast.PyCF_ONLY_AST, True)
    except SyntaxError as e:
        if any(words in e.msg for words in _GOES_ON):
            return False
        if not lines[-1].strip():
            return True
        at_end = (e.lineno or 0) >= len(lines)
        decorated = lines[-1].lstrip().startswith("@")
        return not (at_end and (decorated or any(words in e.msg for words in _WANTS_MORE)))
    except (ValueError, OverflowError, MemoryError, RecursionError):
        return True
    in_block = tree.body and hasattr(tree.body[-1], "body")
    one_line = len(lines) == 1 and not lines[0].rstrip().endswith(":")
    return not in_block or one_line or not lines[-1].strip()


_TRACEBACK = re.compile(
    r'^(?P<place>  File "[^"\n]*", line \d+.*)$'
    r"|^(?P<head>Traceback \(most recent call last\):)$"
    r"|^(?P<marks> +[~^]+)$"
    r"|^(?P<type>[\w.]+(?=: |$))(?P<text>.*)$",
    re.MULTILINE)


def painted(text):
    """Return a traceback with colors."""
    def paint(match):
        kind = match.lastgroup
        if kind == "place":
            return f"\x1b[36m{match[0]}\x1b[0m"
        if kind == "marks":
            return f"\x1b[1;31m{match[0]}\x1b[0m"
        if kind == "text":
            return f"\x1b[1;31m{match['type']}\x1b[0m\x1b[31m{match['text']}\x1b[0m"
        return f"\x1b[2m{match[0]}\x1b[0m"
    return _TRACEBACK.sub(paint, text)


def run(token, colors):
    session = Session(token, colors)
    fermata.on_message(session.answer)
    session.run()
