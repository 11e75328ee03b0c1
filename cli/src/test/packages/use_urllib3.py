from urllib3.util import parse_url, Retry, Timeout, make_headers
from urllib3.util.url import Url
from urllib3._collections import HTTPHeaderDict, RecentlyUsedContainer
from urllib3.fields import RequestField
from urllib3.filepost import encode_multipart_formdata
from urllib3.exceptions import LocationParseError

for text in ("http://user:pw@Example.COM:8080/a/../b?q=1#f", "https://[::1]/x", "mailto:x", "/just/path",
             "http://google.com/mail/ü"):
    print(parse_url(text))
    print(repr(parse_url(text)))
try:
    parse_url("http://host:99999/")
except LocationParseError as e:
    print(e)
print(Url("http", host="h", path="p").url)
h = HTTPHeaderDict({"A": "1"})
h.add("a", "2")
h["B"] = "3"
print(dict(h), h.getlist("a"), "b" in h, h)
r = Retry(total=3, backoff_factor=0.5, status_forcelist=[500])
print(r, r.is_retry("GET", 500), r.is_retry("POST", 500), r.get_backoff_time())
print(Timeout(connect=2, read=7), make_headers(keep_alive=True, basic_auth="u:p", user_agent="x"))
print(encode_multipart_formdata({"k": "v", "f": ("n.txt", "data")}, boundary="bb"))
f = RequestField("name", "data", filename="é.txt")
f.make_multipart(content_type="text/plain")
print(f.render_headers())
c = RecentlyUsedContainer(2)
c[1], c[2] = "a", "b"
c[1]
c[3] = "c"
print(sorted(c.keys()))
