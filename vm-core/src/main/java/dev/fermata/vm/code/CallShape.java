package dev.fermata.vm.code;

import java.util.List;

/// How the arguments of a call, or the sub-patterns of a class pattern, lie in consecutive registers: first the
/// positional ones, then one for each keyword.
public record CallShape(int positional, List<String> keywords) {

    public CallShape {
        keywords = List.copyOf(keywords);
    }

    /// The number of arguments.
    public int count() {
        return positional + keywords.size();
    }
}
