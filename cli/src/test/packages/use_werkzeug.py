from werkzeug.datastructures import MultiDict, Headers, ImmutableMultiDict, Accept
from werkzeug.http import parse_options_header, parse_cookie, dump_cookie, http_date, parse_accept_header
from werkzeug.routing import Map, Rule
from werkzeug.exceptions import NotFound, HTTPException, abort
from werkzeug.test import create_environ, Client
from werkzeug.utils import secure_filename
from werkzeug.wrappers import Request, Response
from werkzeug.security import check_password_hash

d = MultiDict([("a", "1"), ("a", "2"), ("b", "3")])
print(d, d.getlist("a"), d.to_dict(flat=False), d.get("b", type=int))
print(parse_options_header('text/html; charset="utf-8"; q=1'), parse_cookie("a=b; c=d"))
print(dump_cookie("k", "v w", httponly=True), http_date(0))
print(parse_accept_header("text/html;q=0.5, application/json").to_header())
urls = Map([Rule("/", endpoint="index"), Rule("/<int:year>/<slug>", endpoint="post"), Rule("/f/<path:p>", endpoint="file")])
adapter = urls.bind("example.com", "/")
print(adapter.match("/2020/hello"), adapter.match("/f/a/b"), adapter.build("post", {"year": 1, "slug": "é"}))
try:
    adapter.match("/nothing/here/at/all")
except NotFound as e:
    print(e, e.code)

@Request.application
def app(request):
    if request.path == "/fail":
        abort(403)
    data = {"path": request.path, "args": request.args.to_dict(), "form": request.form.to_dict()}
    return Response(repr(data), mimetype="text/plain")

client = Client(app)
r = client.get("/x?y=1&z=é")
print(r.status, r.get_data(as_text=True), r.headers["Content-Type"])
print(client.post("/p", data={"k": "v"}).text)
print(client.get("/fail").status_code)
print(secure_filename("../../etc/passwd.txt"), Headers([("A", "b")]))
