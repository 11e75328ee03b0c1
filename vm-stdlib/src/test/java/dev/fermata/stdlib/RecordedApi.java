package dev.fermata.stdlib;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What `tools/record-api` has written about one module of CPython.
///
/// @param members the module's public names with their parameter lists
/// @param types the members of its types, by the type's name
record RecordedApi(Map<String, Parameters> members, Map<String, Map<String, Parameters>> types) {

    /// The parameters of a callable as they were recorded.
    ///
    /// @param text the parenthesised list; null if the name is no callable or CPython does not tell
    record Parameters(@Nullable String text) {}

    /// Reads a recorded file.
    static RecordedApi read(Path file) throws IOException {
        var api = new RecordedApi(new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<String, Parameters> owner = api.members();
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.startsWith("class ")) {
                text = text.substring("class ".length());
                owner = new LinkedHashMap<>();
                api.types().put(name(text), owner);
                api.members().put(name(text), parameters(text));
            } else {
                owner = line.startsWith(" ") ? owner : api.members();
                owner.put(name(text), parameters(text));
            }
        }
        return api;
    }

    private static String name(String line) {
        int open = line.indexOf('(');
        return open < 0 ? line : line.substring(0, open);
    }

    private static Parameters parameters(String line) {
        int open = line.indexOf('(');
        return new Parameters(open < 0 || line.endsWith("(...)") ? null : line.substring(open));
    }
}
