package dev.fermata.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Python packages as Debian ships them: fetched, unpacked and not installed.
final class DebianPackages {

    private static final String MIRROR = "http://deb.debian.org/debian/";
    private static final int TIMEOUT = 20_000;

    private final Path cache;

    /// @param cache keeps what was fetched
    DebianPackages(Path cache) {
        this.cache = cache;
    }

    /// The directory of the packages, which are fetched unless they are there.
    ///
    /// @param list the file with their names
    /// @throws IOException if they cannot be fetched; the message says why
    Path fetch(Path list) throws IOException, InterruptedException {
        Path packages = cache.resolve("root/usr/lib/python3/dist-packages");
        Path done = cache.resolve("done.txt");
        String wanted = Files.readString(list);
        if (Files.exists(done) && Files.readString(done).equals(wanted)) {
            return packages;
        }
        Path archives = cache.resolve("archives");
        Files.createDirectories(archives);
        download(places(wanted), archives);
        try (Stream<Path> files = Files.list(archives)) {
            for (Path archive : files.toList()) {
                run(
                        archives,
                        List.of("dpkg-deb", "-x", archive.getFileName().toString(), "../root"));
            }
        }
        Files.writeString(done, wanted);
        return packages;
    }

    /// Where packages are below a mirror, by name.
    private static Map<String, String> places(String list) {
        Map<String, String> places = new LinkedHashMap<>();
        for (String line : list.lines().filter(l -> !l.startsWith("#")).toList()) {
            String[] words = line.split(" ");
            places.put(words[0], words[1]);
        }
        return places;
    }

    /// Asks the system's package manager, which knows the nearest mirror; else Debian's.
    private static void download(Map<String, String> places, Path target)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("apt-get", "-q", "download"));
        command.addAll(places.keySet());
        try {
            run(target, command);
            return;
        } catch (IOException e) {
            System.out.println("packages are fetched from " + MIRROR + ", as " + e.getMessage());
        }
        for (String place : places.values()) {
            Path file = target.resolve(place.substring(place.lastIndexOf('/') + 1));
            if (Files.exists(file)) {
                continue;
            }
            var connection = URI.create(MIRROR + place).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT);
            connection.setReadTimeout(TIMEOUT);
            try (InputStream in = connection.getInputStream()) {
                Files.write(file, in.readAllBytes());
            }
        }
    }

    private static void run(Path directory, List<String> command)
            throws IOException, InterruptedException {
        File log = Files.createTempFile("packages", ".log").toFile();
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IOException(
                    command.getFirst() + " failed: " + Files.readString(log.toPath()).strip());
        }
        Files.delete(log.toPath());
    }
}
