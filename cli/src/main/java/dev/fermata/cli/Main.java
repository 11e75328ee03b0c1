package dev.fermata.cli;

import picocli.CommandLine;

/// Where the `fermata` command starts.
public final class Main {

    private Main() {}

    /// @param args the command line, without the command itself
    public static void main(String[] args) {
        CommandLine command = new CommandLine(new RunCommand());
        command.setStopAtPositional(true);
        command.setUnmatchedOptionsArePositionalParams(false);
        System.exit(command.execute(args));
    }
}
