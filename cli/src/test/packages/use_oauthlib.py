from oauthlib.common import urlencode, urldecode, extract_params, CaseInsensitiveDict, add_params_to_uri
from oauthlib.oauth1 import Client, SIGNATURE_HMAC, SIGNATURE_PLAINTEXT
from oauthlib.oauth1.rfc5849 import signature, utils
from oauthlib.oauth2 import WebApplicationClient, BackendApplicationClient, InvalidGrantError, OAuth2Error
from oauthlib.oauth2.rfc6749.parameters import parse_token_response

c = Client("key", client_secret="secret", resource_owner_key="ok", resource_owner_secret="os", nonce="n", timestamp="1")
uri, headers, body = c.sign("http://example.com/path?q=1", "POST", body="a=b&c=d", headers={"Content-Type": "application/x-www-form-urlencoded"})
print(uri, headers["Authorization"], body)
w = WebApplicationClient("id")
print(w.prepare_request_uri("https://a/auth", redirect_uri="https://b/cb", scope=["x", "y"], state="s"))
print(w.parse_request_uri_response("https://b/cb?code=cc&state=s", state="s"), w.prepare_request_body(code="cc"))
print(BackendApplicationClient("id").prepare_request_body(scope=["z"]))
for body in ('{"access_token": "t", "token_type": "Bearer", "scope": "a b"}', '{"error": "invalid_grant"}', "{}"):
    try:
        print(sorted(parse_token_response(body).items()))
    except OAuth2Error as e:
        print(type(e).__name__, e)
print(urldecode("a=b&c=%20d"), urlencode([("a", "b c")]), add_params_to_uri("http://h/?x=1", {"y": "2"}))
print(CaseInsensitiveDict({"A": 1})["a"], utils.escape("é &"))
