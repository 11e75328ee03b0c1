package dev.fermata.samples;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Fermata;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;
import dev.fermata.host.Step;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// Runs the scripts of a directory in the order of their names, and answers what they ask from a file.
///
/// The file has a line `question = answer` for each question, as [Properties] reads them; a question that it does not
/// have is a LookupError in the script.
public final class DirectoryRunner {

    private DirectoryRunner() {}

    /// Runs a directory.
    ///
    /// @param args the directory and the file of answers
    public static void main(String[] args) throws InterruptedException {
        try {
            Properties answers = answers(Path.of(args[1]));
            Fermata engine = Fermata.create();
            for (Path file : scripts(Path.of(args[0]))) {
                String name = file.getFileName().toString();
                Execution run =
                        engine.compile(name, Files.readString(file)).start(Printing.options());
                System.out.println(name + " " + outcome(run, answers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties answers(Path file) throws IOException {
        Properties answers = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            answers.load(in);
        }
        return answers;
    }

    private static List<Path> scripts(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
    }

    private static String outcome(Execution run, Properties answers) throws InterruptedException {
        while (true) {
            switch (run.next()) {
                case Parked parked -> answer(run, parked, answers);
                case Finished finished -> {
                    return "ended with " + finished.exitCode();
                }
                case Failed failed -> {
                    return "failed: " + failed.error().getMessage();
                }
            }
        }
    }

    private static void answer(Execution run, Parked parked, Properties answers) {
        var request = (Step.Request.Yield) parked.request();
        String question = String.valueOf(request.value());
        String answer = answers.getProperty(question);
        if (answer == null) {
            run.raise(parked, "LookupError", question);
        } else {
            run.resume(parked, answer);
        }
    }
}
