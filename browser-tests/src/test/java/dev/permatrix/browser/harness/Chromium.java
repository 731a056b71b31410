package dev.permatrix.browser.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium on this machine; a bare machine of Debian's kind gets it, where these tests may install. */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<Path> PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    /** Tried once in a run, however many tests ask. */
    private static final class Installed {
        static final Optional<Path> PATH = installed();
    }

    private Chromium() {}

    /** The executable. Without one there is nothing to test with, and that fails: it must not look like a pass. */
    public static Path executable() {
        return chosen().or(Chromium::found).or(() -> Installed.PATH).orElseThrow(() -> new IllegalStateException("""
                No Chromium on this machine, and these tests may not install it.
                Install Chromium or Google Chrome, or name one: CHROMIUM=/path or -Dchromium=/path.
                To leave out the tests in the browser: -Dbrowser.skip"""));
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> chosen() {
        return Stream.of(System.getProperty("chromium"), System.getenv("CHROMIUM"))
                .filter(Objects::nonNull)
                .filter(it -> !it.isBlank())
                .map(Path::of)
                .findFirst();
    }

    private static Optional<Path> found() {
        return Stream.concat(NAMES.stream().flatMap(Chromium::onThePath), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onThePath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name));
    }

    private static Optional<Path> installed() {
        boolean allowed = isRoot() && onThePath("apt-get").anyMatch(Files::isExecutable);
        if (!allowed) {
            return Optional.empty();
        }
        System.err.println("No Chromium on this machine: apt-get installs it for the tests in the browser.");
        if (!aptGet("install", "chromium")) {
            aptGet("update");
            aptGet("install", "chromium");
        }
        return found();
    }

    private static boolean aptGet(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of("apt-get", "-y", "-q", "--no-install-recommends"), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            int code = process.waitFor();
            if (code != 0) {
                System.err.println(String.join(" ", command) + " failed with " + code + ":\n" + output);
            }
            return code == 0;
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
