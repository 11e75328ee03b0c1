"""The tokens of sources."""
import tokenize, io, token, _tokenize
S='''# c
def f(a, b=1):  # tail
    """doc
    more"""

    # inner
    if a:
        x = [1,
             2]  # two
        return f"a{{b}}{x!r:>{b}} {y=}" + rb'z' \\
            + 0x1F
é = "ü" ; z = lambda: (yield)
async def g(): await h; match x: pass
a -> b := c ** d // e >>= f != g ... @
'''
def show(src, **k):
    try:
        for t in _tokenize.TokenizerIter(io.StringIO(src).readline, **k): print(t)
    except SyntaxError as e: print(type(e).__name__, e.msg)
show(S, extra_tokens=True)
show('x = 1', extra_tokens=True); show('', extra_tokens=True); show('  \n# c', extra_tokens=True); show('(a,', extra_tokens=True); show('a $ b', extra_tokens=True); show('a ? b ! c', extra_tokens=True); show("'abc", extra_tokens=True); show('x\n  \n\n', extra_tokens=True); show('"""a\nb', extra_tokens=True); show("f'{a\nb}'", extra_tokens=True); show('0b2', extra_tokens=True); show('1_', extra_tokens=True); show('if a:\n  b\n\n  # c\nd\n', extra_tokens=True); show('x\\\n y', extra_tokens=True); show('a\r\nb\r\n', extra_tokens=True)
print(list(_tokenize.TokenizerIter(iter([b'a = "\\xc3\\xa9"\n']).__next__, encoding='utf-8', extra_tokens=True)))
print([tuple(t) for t in tokenize.tokenize(io.BytesIO(b'# -*- coding: latin-1 -*-\nx="\xe9"\n').readline)])
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(S).readline)) == S)
try: list(tokenize.generate_tokens(io.StringIO('(a').readline))
except Exception as e: print(type(e).__name__, e.args)
