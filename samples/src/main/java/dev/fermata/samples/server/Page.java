package dev.fermata.samples.server;

import dev.fermata.host.Parked;
import dev.fermata.host.Snapshot;
import dev.fermata.host.StackFrame;
import dev.fermata.host.Step;

import java.util.List;
import java.util.stream.Collectors;

/// The server's pages. They are plain: forms, no code. Whatever comes from a script is escaped.
final class Page {

    private Page() {}

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font-family: sans-serif; max-width: 60em; margin: 2em auto }
            table { border-collapse: collapse; width: 100%% }
            td, th { text-align: left; padding: 0.3em 0.6em; border-bottom: 1px solid #ccc }
            pre, textarea { font-family: monospace; width: 100%%; overflow: auto }
            form { display: inline-block; margin: 0.3em 1em 0.3em 0 }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    private static final String START =
            """
            <form method="post" action="/scripts" style="display: block">
            <p><label>Name <input name="name" value="script.py"></label></p>
            <p><textarea name="source" rows="10" aria-label="Source"></textarea></p>
            <label><input type="checkbox" name="slow"> in slow motion</label>
            <button id="start">Start</button>
            </form>
            """;

    private static final String ANSWER =
            """
            <form method="post" action="/scripts/%1$d/resume">
            <input type="hidden" name="token" value="%2$d">
            <input name="value" aria-label="Value"> <button id="resume">Resume</button></form>
            <form method="post" action="/scripts/%1$d/raise">
            <input type="hidden" name="token" value="%2$d">
            <input name="type" value="ValueError" aria-label="Type of the error">
            <input name="message" aria-label="Message"> <button id="raise">Raise</button></form>
            """;

    private static final String STEP =
            """
            <form method="post" action="/scripts/%1$d/step">
            <input type="hidden" name="token" value="%2$d">
            <button id="step">Step</button> <button id="run" formaction="/scripts/%1$d/run">Run</button></form>
            """;

    /// All scripts, and a form to start one more.
    static String list(List<HostedScript> scripts) {
        String rows =
                scripts.stream().map(s -> row(s.snapshot())).collect(Collectors.joining("\n"));
        return HEAD.formatted("Scripts")
                + "<table"
                + " id=\"scripts\"><tr><th>Script<th>State<th>Line<th>Asks<th>Token<th>Fuel<th>Memory</tr>\n"
                + rows
                + "\n</table>\n"
                + START;
    }

    private static String row(Snapshot s) {
        return "<tr><td><a href=\"/scripts/%d\">%d %s</a>%s</tr>"
                .formatted(s.id(), s.id(), escaped(s.script()), cells(s));
    }

    private static String cells(Snapshot s) {
        return "<td class=\"state\">%s<td>%s<td class=\"asks\">%s<td>%s<td>%,d<td>%,d"
                .formatted(
                        s.state(),
                        s.stack().isEmpty() ? "" : s.stack().getFirst().line(),
                        escaped(asks(s)),
                        s.token() == null ? "" : s.token().sequence(),
                        s.fuel(),
                        s.memory());
    }

    private static String asks(Snapshot s) {
        Parked token = s.token();
        if (token == null) {
            return String.join(", ", s.operations());
        }
        return switch (token.request()) {
            case Step.Request.Yield yield -> s.asks();
            case Step.Request.OutOfFuel fuel -> "nothing, it is in slow motion";
            case Step.Request.PauseRequested pause -> "nothing, it was paused";
        };
    }

    /// One script: its stack and output, and the forms to steer it.
    static String one(HostedScript script) {
        Snapshot s = script.snapshot();
        StringBuilder page =
                new StringBuilder(HEAD.formatted(s.id() + " " + escaped(s.script())))
                        .append("<p><a href=\"/\">All scripts</a></p>\n<table id=\"script\">")
                        .append("<tr><th>State<th>Line<th>Asks<th>Token<th>Fuel<th>Memory</tr><tr>")
                        .append(cells(s))
                        .append("</tr></table>\n");
        Parked token = s.token();
        if (token != null) {
            boolean slow = token.request() instanceof Step.Request.OutOfFuel;
            page.append((slow ? STEP : ANSWER).formatted(s.id(), token.sequence()));
        }
        if (s.state() != Snapshot.State.ENDED) {
            page.append(button(s.id(), "pause", "Pause")).append(button(s.id(), "kill", "Kill"));
        }
        section(page, "Stack", "stack", stack(s.stack()));
        section(page, "Output", "output", script.output().text());
        section(page, "Outcome", "outcome", script.outcome());
        return page.toString();
    }

    private static String button(long id, String action, String label) {
        return "<form method=\"post\" action=\"/scripts/%d/%s\"><button id=\"%s\">%s</button></form>\n"
                .formatted(id, action, action, label);
    }

    private static void section(StringBuilder page, String title, String id, String text) {
        if (!text.isEmpty()) {
            page.append(
                    "<h2>%s</h2>\n<pre id=\"%s\">%s</pre>\n".formatted(title, id, escaped(text)));
        }
    }

    private static String stack(List<StackFrame> frames) {
        StringBuilder text = new StringBuilder();
        for (StackFrame frame : frames) {
            text.append(
                    "%s, line %d, in %s\n".formatted(frame.file(), frame.line(), frame.function()));
            frame.locals()
                    .forEach((name, value) -> text.append("    %s = %s\n".formatted(name, value)));
        }
        return text.toString();
    }

    /// Why a request is not served.
    static String refusal(Refusal why) {
        return HEAD.formatted(why.status())
                + "<pre id=\"refusal\">"
                + escaped(String.valueOf(why.getMessage()))
                + "</pre>\n<p><a href=\"/\">All scripts</a></p>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
