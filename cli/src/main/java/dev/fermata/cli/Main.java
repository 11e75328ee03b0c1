package dev.fermata.cli;

/// Where the `fermata` command starts.
public final class Main {

    private Main() {}

    /// @param args the command line, without the command itself
    public static void main(String[] args) {
        System.out.println("Fermata 0.1.0");
    }
}
