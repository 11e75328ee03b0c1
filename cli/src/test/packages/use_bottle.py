import bottle
from bottle import Bottle, request, response, template, SimpleTemplate, HTTPError

app = Bottle()

@app.route("/hello/<name>")
def hello(name):
    response.set_header("X-Test", "1")
    return "Hello " + name

@app.post("/form")
def form():
    return {"got": request.forms.get("a"), "q": request.query.q}

@app.get("/num/<n:int>")
def num(n):
    return str(n * 2)

def call(path, method="GET", body=b"", query=""):
    import io
    out = {}
    def start(status, headers, exc_info=None):
        out["status"] = status
        out["headers"] = sorted(headers)
    env = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "wsgi.input": io.BytesIO(body),
           "wsgi.errors": io.StringIO(), "CONTENT_LENGTH": str(len(body)), "SERVER_NAME": "h", "SERVER_PORT": "80",
           "wsgi.url_scheme": "http", "CONTENT_TYPE": "application/x-www-form-urlencoded", "SERVER_PROTOCOL": "HTTP/1.1"}
    data = b"".join(app(env, start))
    print(out["status"], out["headers"], data[:60])

call("/hello/ann")
call("/form", "POST", b"a=1", "q=2")
call("/num/21")
call("/missing")
print(template("{{a}} % for", a="<x>"))
print(SimpleTemplate("% for i in range(n):\n{{i}},\n% end\n").render(n=3))
print(bottle.html_escape("<a&b>"), bottle.cookie_encode("x", "key")[:5])
