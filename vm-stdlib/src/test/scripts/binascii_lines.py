"""Lines of uuencoded and quoted-printable data."""

import binascii
from binascii import a2b_qp, a2b_uu, b2a_qp, b2a_uu


def tried(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for data in b'', b'x', b'\0Cat', b'\0' * 45, b'!' * 46:
    print(b2a_uu(data), b2a_uu(data, backtick=True)) if len(data) < 46 else print(tried(b2a_uu, data))
for line in b'', b'\x7f', b'\xff', b'\xff\0', b'!!!!', b' \n', '$ $-A=   \n', '$`$-A=```\r\n', '#\x7f', 'é':
    print(tried(a2b_uu, line))
for data in b'\xff\r\n\xff\n', b'0' * 75 + b'\xff\r\n', b'=_ x \ty \t', b'x \ny\t\n', b'.\n.', b'\0\x7f', b'a' * 160:
    print(b2a_qp(data), b2a_qp(data, quotetabs=True), b2a_qp(data, istext=False), b2a_qp(data, header=True))
for data in b'=', b'= ', b'==', b'=\nAB', b'=\r\nAB', b'=\rAB\nCD', b'=AB', b'=aX', b'_', 'a=3D':
    print(a2b_qp(data), a2b_qp(data, header=True))
print(tried(a2b_qp, 'é'), tried(b2a_qp, 'x'), tried(b2a_uu, 'x'))
