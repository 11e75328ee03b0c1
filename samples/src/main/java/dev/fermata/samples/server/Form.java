package dev.fermata.samples.server;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The fields of a form that was sent.
///
/// @param fields by name
record Form(Map<String, String> fields) {

    private static final int MOST_BYTES = 4_000_000;

    /// Reads the body of a request.
    static Form read(HttpExchange exchange) throws IOException, Refusal {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(413, "That is too much.");
        }
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return new Form(Map.copyOf(fields));
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "The form is not encoded as forms are.");
        }
    }

    /// Refuses what the page of another site has sent, as a browser says.
    static void checkOrigin(HttpExchange exchange) throws Refusal {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (origin != null && !origin.equals("http://" + host)) {
            throw new Refusal(403, "That comes from another site.");
        }
    }

    String get(String name) throws Refusal {
        String value = fields.get(name);
        if (value == null) {
            throw new Refusal(400, "The field " + name + " is missing.");
        }
        return value;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String get(String name, String otherwise) {
        String value = fields.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }

    /// The number of the pause that the person saw.
    long token() throws Refusal {
        try {
            return Long.parseLong(get("token"));
        } catch (NumberFormatException e) {
            throw new Refusal(400, "The token is not a number.");
        }
    }

    /// What a person means by a text: nothing, a truth value, a number, or else the text.
    @Nullable Object value() throws Refusal {
        String text = get("value").strip();
        return switch (text) {
            case "", "None" -> null;
            case "True" -> true;
            case "False" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (text.matches("-?[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        return text.matches("-?[0-9]{1,18}\\.[0-9]{1,18}") ? (Object) Double.valueOf(text) : text;
    }
}
