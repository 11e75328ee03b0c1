package dev.fermata.samples.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.fermata.host.ScriptException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/// An HTTP server that takes scripts, runs each under the limits for strangers, and shows them on a page where a person
/// answers, steps and kills them. It listens on this machine only, and asks nobody who they are.
///
/// ```
/// curl --data-urlencode source@order.py --data name=order.py http://127.0.0.1:8080/scripts
/// ```
///
/// | Request | What it does |
/// |---|---|
/// | `GET /` | lists the scripts |
/// | `POST /scripts` | starts a script; fields `name`, `source`, and `slow` for slow motion |
/// | `GET /scripts/7` | shows script 7 |
/// | `POST /scripts/7/resume` | answers a pause; fields `token`, `value` |
/// | `POST /scripts/7/raise` | raises an exception at a pause; fields `token`, `type`, `message` |
/// | `POST /scripts/7/step` | goes on in slow motion for one unit of fuel; field `token` |
/// | `POST /scripts/7/run` | goes on in slow motion by itself; field `token` |
/// | `POST /scripts/7/pause` | pauses it at its next checkpoint |
/// | `POST /scripts/7/kill` | ends it |
public final class ScriptServer implements AutoCloseable {

    private static final int DEFAULT_PORT = 8080;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final HttpServer server;
    private final HostedScripts scripts = new HostedScripts();

    private ScriptServer(HttpServer server) {
        this.server = server;
    }

    /// Serves until the process is ended.
    ///
    /// @param args the port, or nothing for 8080
    public static void main(String[] args) throws IOException {
        int port = args.length == 0 ? DEFAULT_PORT : Integer.parseInt(args[0]);
        System.out.println("scripts are at " + start(port).address());
    }

    /// Starts a server.
    ///
    /// @param port 0 for any that is free
    public static ScriptServer start(int port) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(here, port), 0);
        ScriptServer started = new ScriptServer(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", started::handle);
        server.start();
        return started;
    }

    /// Where the page is.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Stops serving and ends the scripts.
    @Override
    public void close() {
        server.stop(0);
        scripts.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = reply(exchange);
            } catch (Refusal e) {
                reply = new Reply(e.status(), Page.refusal(e));
            }
            reply.send(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException, Refusal {
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/");
        boolean post = exchange.getRequestMethod().equals("POST");
        if (post) {
            Form.checkOrigin(exchange);
        }
        if (path.length == 1 && path[0].isEmpty()) {
            return new Reply(200, Page.list(scripts.all()));
        }
        if (!path[0].equals("scripts") || path.length > 3 || post != (path.length != 2)) {
            throw new Refusal(404, "There is nothing here.");
        }
        if (path.length == 1) {
            return Reply.seeOther("/scripts/" + start(Form.read(exchange)).id());
        }
        HostedScript script = scripts.find(path[1]);
        if (path.length == 2) {
            return new Reply(200, Page.one(script));
        }
        steer(script, path[2], Form.read(exchange));
        return Reply.seeOther("/scripts/" + script.id());
    }

    private HostedScript start(Form form) throws Refusal {
        try {
            return scripts.start(
                    form.get("name", "script.py"), form.get("source"), form.has("slow"), PATIENCE);
        } catch (ScriptException e) {
            throw new Refusal(400, e.traceback().isEmpty() ? e.getMessage() : e.traceback());
        }
    }

    private static void steer(HostedScript script, String action, Form form) throws Refusal {
        try {
            switch (action) {
                case "resume" -> script.resume(form.token(), form.value());
                case "raise" -> script.raise(form.token(), form.get("type"), form.get("message"));
                case "step" -> script.step(form.token());
                case "run" -> script.run(form.token());
                case "pause" -> script.pause();
                case "kill" -> script.kill();
                default -> throw new Refusal(404, "There is no such action.");
            }
        } catch (IllegalStateException e) {
            throw new Refusal(409, "Too late: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        }
    }

    /// What the server answers.
    ///
    /// @param status the HTTP status
    /// @param text a page, or where to go on for 303
    private record Reply(int status, String text) {

        static Reply seeOther(String location) {
            return new Reply(303, location);
        }

        void send(HttpExchange exchange) throws IOException {
            if (status == 303) {
                exchange.getResponseHeaders().set("Location", text);
                exchange.sendResponseHeaders(303, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
