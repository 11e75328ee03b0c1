package dev.fermata.vm.run;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/// Finds the name somebody may have meant: the nearest by an edit distance in which a changed letter costs 2 and a
/// change of case 1, if it is near enough.
public final class NameSuggestions {

    private static final int MOVE = 2;
    private static final int CASE = 1;
    private static final int MAX_LENGTH = 40;
    private static final int MAX_CANDIDATES = 750;

    private NameSuggestions() {}

    /// The candidate nearest to `name`, or null.
    public static @Nullable String closest(String name, Collection<String> candidates) {
        if (candidates.size() > MAX_CANDIDATES || name.length() > MAX_LENGTH) {
            return null;
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(name) || candidate.length() > MAX_LENGTH) {
                continue;
            }
            int max = (name.length() + candidate.length() + 3) * MOVE / 6;
            int distance = distance(name, candidate);
            if (distance <= Math.min(max, bestDistance - 1)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j * MOVE;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i * MOVE;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + cost(a.charAt(i - 1), b.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + MOVE);
            }
        }
        return row[b.length()];
    }

    private static int cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
    }
}
