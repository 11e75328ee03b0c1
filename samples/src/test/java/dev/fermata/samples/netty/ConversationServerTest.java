package dev.fermata.samples.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Scripts on Netty's event loop, over real connections.
@Timeout(120)
class ConversationServerTest {

    private static final int PATIENCE_MILLIS = 60_000;

    /// The other side of a connection.
    private static final class Caller implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;

        Caller(ConversationServer server) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            reader =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void hears(String line) throws IOException {
            assertEquals(line, reader.readLine());
        }

        void hearsTheEnd() throws IOException {
            assertNull(reader.readLine());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void conversationsGoOnBesideOneAnother() throws Exception {
        try (ConversationServer server = ConversationServer.start(ConversationServer.source(), 0);
                Caller ann = new Caller(server);
                Caller bob = new Caller(server)) {
            ann.hears("Who are you?");
            bob.hears("Who are you?");
            bob.say("Bob\n40\n");
            bob.hears("Hello Bob");
            bob.hears("0 so far. And?");
            ann.say("Ann\nmany\n");
            ann.hears("Hello Ann");
            ann.hears("0 so far. And?");
            ann.hears("invalid literal for int() with base 10: 'many'");
            ann.hears("0 so far. And?");
            bob.hears("40 so far. And?");
            bob.say("2\nbye\n");
            bob.hears("42 so far. And?");
            bob.hears("Goodbye Bob");
            bob.hearsTheEnd();
        }
    }

    /// One that computes for ever leaves the loop to the others, and ends when its connection does.
    @Test
    void aScriptThatComputesGivesWay() throws Exception {
        String source =
                """
                if yield_to_host('stay?') == 'yes':
                    while True: pass
                print('done')
                """;
        try (ConversationServer server = ConversationServer.start(source, 0);
                Caller hog = new Caller(server);
                Caller other = new Caller(server)) {
            hog.hears("stay?");
            hog.say("yes\n");
            other.hears("stay?");
            other.say("no\n");
            other.hears("done");
            other.hearsTheEnd();
        }
    }

    @Test
    void anErrorIsToldOf() throws Exception {
        try (ConversationServer server = ConversationServer.start("1 / 0", 0);
                Caller caller = new Caller(server)) {
            caller.hears("ZeroDivisionError: division by zero");
            caller.hearsTheEnd();
        }
    }
}
