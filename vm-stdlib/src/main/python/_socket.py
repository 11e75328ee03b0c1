"""What the module socket needs, without a network: scripts cannot be granted one.

Addresses can be converted. Whatever would reach the network raises PermissionError.
"""

from operator import index as _index

AF_UNSPEC, AF_INET, AF_INET6 = 0, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOCK_NONBLOCK, SOCK_CLOEXEC = 0x800, 0x80000
SOL_SOCKET, SOL_TCP, SOL_UDP = 1, 6, 17
SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST = 2, 3, 4, 6
SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT = 7, 8, 9, 13, 15
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6
IPV6_V6ONLY = 26
SOMAXCONN = 4096
MSG_OOB, MSG_PEEK, MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL = 1, 2, 0x40, 0x100, 0x4000
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED = 1, 2, 4, 8
AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = 0x10, 0x20, 0x400
EAI_BADFLAGS, EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY = -1, -2, -3, -4, -6
EAI_SOCKTYPE, EAI_SERVICE, EAI_MEMORY, EAI_SYSTEM = -7, -8, -10, -11
NI_NUMERICHOST, NI_NUMERICSERV, NI_NOFQDN, NI_NAMEREQD, NI_DGRAM = 1, 2, 4, 8, 16
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7F000001, 0xFFFFFFFF, 0xFFFFFFFF
has_ipv6 = True

error = OSError
timeout = TimeoutError


class herror(OSError):
    """An error of the resolver."""


class gaierror(OSError):
    """An error of getaddrinfo() and getnameinfo()."""


for _error in herror, gaierror:
    _error.__module__ = "socket"
del _error

_default_timeout = None


def _denied(*args, **kwargs):
    raise PermissionError(1, "the host grants no network")


class socket:
    """A socket, which cannot be made."""

    __slots__ = ()

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _denied()

    def close(self):
        """There is nothing to close."""

    family = type = proto = timeout = property(_denied)
    accept = _accept = bind = connect = connect_ex = detach = fileno = getpeername = _denied
    getsockname = getsockopt = listen = recv = recv_into = recvfrom = recvfrom_into = _denied
    send = sendall = sendto = setsockopt = shutdown = _denied
    getblocking = setblocking = gettimeout = settimeout = _denied


SocketType = socket

getaddrinfo = getnameinfo = gethostbyname = gethostbyname_ex = gethostbyaddr = _denied
socketpair = dup = close = _denied
sethostname = if_nameindex = if_nametoindex = if_indextoname = _denied


def gethostname():
    """gethostname() -> string

    Return the name that all hosts have in common.
    """
    return "localhost"


def getdefaulttimeout():
    """Return the default timeout in seconds for new socket objects, or None."""
    return _default_timeout


def setdefaulttimeout(timeout):
    """Set the default timeout in seconds for new socket objects; None is no timeout."""
    global _default_timeout
    if timeout is not None:
        timeout = float(timeout)
        if timeout < 0:
            raise ValueError("Timeout value out of range")
    _default_timeout = timeout


_SERVICES = {
    "ftp": 21, "ssh": 22, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "ntp": 123,
    "imap2": 143, "ldap": 389, "https": 443,
}


def getservbyname(servicename, protocolname=None):
    """Return a port number from a service name."""
    if servicename not in _SERVICES:
        raise OSError("service/proto not found")
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None):
    """Return the service name from a port number."""
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def getprotobyname(name):
    """Return the protocol number for the named protocol."""
    numbers = {"ip": 0, "icmp": 1, "tcp": 6, "udp": 17, "ipv6": 41}
    if name not in numbers:
        raise OSError("protocol not found")
    return numbers[name]


def _swap(x, size, function):
    x = _index(x)
    if x < 0:
        raise OverflowError(f"{function}: can't convert negative Python int to C {size}-bit "
                            "unsigned integer")
    if x >> size:
        raise OverflowError(f"{function}: Python int too large to convert to C {size}-bit "
                            "unsigned integer")
    return int.from_bytes(x.to_bytes(size // 8, "little"), "big")


def htons(x):
    """Convert a 16-bit unsigned integer from host to network byte order."""
    return _swap(x, 16, "htons")


def ntohs(x):
    """Convert a 16-bit unsigned integer from network to host byte order."""
    return _swap(x, 16, "ntohs")


def htonl(x):
    """Convert a 32-bit integer from host to network byte order."""
    return _swap(x, 32, "htonl")


def ntohl(x):
    """Convert a 32-bit integer from network to host byte order."""
    return _swap(x, 32, "ntohl")


def _number(text):
    if text[:2] in ("0x", "0X"):
        return int(text[2:], 16)
    if not text.isascii() or not text.isdigit():
        raise ValueError(text)
    return int(text, 8 if text[0] == "0" else 10)


def inet_aton(ip_addr):
    """Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format."""
    try:
        *heads, last = map(_number, ip_addr.split("."))
        if len(heads) > 3 or max(heads, default=0) > 255:
            raise ValueError
        return bytes(heads) + last.to_bytes(4 - len(heads), "big")
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed_ip):
    """Convert an IP address from 32-bit packed binary format to string format."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return ".".join(map(str, packed_ip))


def inet_pton(address_family, ip_string):
    """Convert an IP address from string format to a packed string suitable for use with low-level network functions."""
    import ipaddress
    if address_family not in (AF_INET, AF_INET6):
        raise OSError(97, "Address family not supported by protocol")
    make = ipaddress.IPv4Address if address_family == AF_INET else ipaddress.IPv6Address
    try:
        if "%" in ip_string:
            raise ValueError(ip_string)
        return make(ip_string).packed
    except ValueError:
        raise OSError("illegal IP address string passed to inet_pton") from None


def inet_ntop(address_family, packed_ip):
    """Convert a packed IP address of the given family to string format."""
    import ipaddress
    if address_family not in (AF_INET, AF_INET6):
        raise ValueError(f"unknown address family {address_family}")
    if len(packed_ip) != (4 if address_family == AF_INET else 16):
        raise ValueError("invalid length of packed IP address string")
    if address_family == AF_INET:
        return inet_ntoa(packed_ip)
    address = ipaddress.IPv6Address(bytes(packed_ip))
    mapped = address.ipv4_mapped
    return str(address) if mapped is None else f"::ffff:{mapped}"
