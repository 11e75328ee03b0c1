package dev.fermata.stdlib.posix;

import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.spi.Processes;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process is started with.
///
/// @param arguments the program is executed under its own name, so the first one is not used
/// @param environment all variables
/// @param directory its working directory, absolute
/// @param input what it reads, or null for nothing
/// @param output where its output goes, or null for nowhere
/// @param error where its errors go, or null for nowhere
record Launch(
        List<String> arguments,
        Map<String, String> environment,
        String directory,
        @Nullable OpenFile input,
        @Nullable OpenFile output,
        @Nullable OpenFile error) {

    /// How the JDK puts the number of the system's error.
    private static final Pattern ERROR_NUMBER = Pattern.compile("error[=:] ?(\\d+)");

    /// Starts a program; the process is one of the script's from then on.
    ///
    /// @throws IOException if it cannot be started; [#error(IOException)] says why
    Child start(ThreadState ts, String program) throws IOException {
        Processes processes = ts.interpreter().processes();
        boolean shares = processes.sharesStandardStreams();
        if (shares) {
            ts.interpreter().console().flush();
        }
        List<String> command = new ArrayList<>(arguments);
        if (command.isEmpty()) {
            command.add(program);
        }
        command.set(0, program);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(new File(directory));
        builder.environment().clear();
        builder.environment().putAll(environment);
        boolean inheritsInput = shares && isStream(input, 0);
        boolean inheritsOutput = shares && isStream(output, 1);
        boolean joined = output != null && output == error;
        boolean inheritsError = shares && isStream(error, 2);
        if (inheritsInput) {
            builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        }
        if (inheritsOutput) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        }
        if (joined) {
            builder.redirectErrorStream(true);
        } else if (inheritsError) {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        }
        Process process = processes.start(builder);
        Children children = Children.of(ts);
        List<Pump> inputs = new ArrayList<>();
        List<Pump> outputs = new ArrayList<>();
        if (!inheritsInput) {
            feed(process, inputs);
        }
        if (!inheritsOutput) {
            drain(process.getInputStream(), output, children, outputs);
        }
        if (!joined && !inheritsError) {
            drain(process.getErrorStream(), error, children, outputs);
        }
        Child child = Child.of(process, inputs, outputs, children.changes());
        children.add(child);
        return child;
    }

    private static boolean isStream(@Nullable OpenFile file, int descriptor) {
        return file instanceof ConsoleFile stream && stream.descriptor() == descriptor;
    }

    private void feed(Process process, List<Pump> pumps) throws IOException {
        if (input == null || input instanceof ConsoleFile) {
            process.getOutputStream().close();
        } else {
            pumps.add(Pump.to(process.getOutputStream(), input.share()));
        }
    }

    private static void drain(
            InputStream source, @Nullable OpenFile target, Children children, List<Pump> pumps)
            throws IOException {
        if (target == null) {
            source.close();
            return;
        }
        if (target instanceof ConsoleFile stream) {
            pumps.add(Pump.from(source, children.output(stream.descriptor() == 2)));
            return;
        }
        Pump pump = Pump.from(source, target.share());
        if (!target.isPipe()) {
            pumps.add(pump);
        }
    }

    /// The number of the error for which a program could not be executed.
    static Errno error(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Errno.ENOENT;
        }
        if (e instanceof AccessDeniedException) {
            return Errno.EACCES;
        }
        Matcher number = ERROR_NUMBER.matcher(String.valueOf(e.getMessage()));
        if (number.find()) {
            long wanted = Long.parseLong(number.group(1));
            for (Errno errno : Errno.values()) {
                if (errno.number() == wanted) {
                    return errno;
                }
            }
        }
        return Errno.EIO;
    }
}
