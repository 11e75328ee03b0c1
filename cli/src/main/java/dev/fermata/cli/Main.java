package dev.fermata.cli;

import picocli.CommandLine;

import java.io.IOException;
import java.util.List;

/// Where the `fermata` command starts.
public final class Main {

    private Main() {}

    /// @param args the command line, without the command itself
    public static void main(String[] args) {
        PythonOptions python = PythonOptions.of(List.of(args), System.getenv());
        RunCommand direct = RunCommand.direct(python);
        if (direct != null) {
            System.exit(run(direct));
        }
        CommandLine command = new CommandLine(new RunCommand(python));
        command.setStopAtPositional(true);
        command.setUnmatchedOptionsArePositionalParams(false);
        System.exit(command.execute(python.rest().toArray(String[]::new)));
    }

    private static int run(RunCommand command) {
        try {
            return command.call();
        } catch (IOException e) {
            System.err.println("fermata: " + e);
            return 1;
        } catch (InterruptedException e) {
            return 1;
        }
    }
}
