package dev.permatrix.browser.harness;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Nu HTML checker, in a Java process of its own: it ends its process when it is done. */
public final class HtmlChecker {

    private static final String MAIN = "nu.validator.client.SimpleCommandLineValidator";

    private HtmlChecker() {}

    /** One thing that the checker says. */
    public record Message(String type, String url, int lastLine, String message, String extract) {

        public boolean isError() {
            return !"info".equals(type);
        }

        @Override
        public String toString() {
            String file = url == null ? "" : url.substring(url.lastIndexOf('/') + 1);
            return file + ":" + lastLine + ": " + message + " in " + extract;
        }
    }

    private record Answer(List<Message> messages) {}

    /** Everything that it says of these files, remarks included. */
    public static List<Message> check(List<Path> files) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MAIN,
                "--format",
                "json",
                "--exit-zero-always"));
        files.forEach(it -> command.add(it.toString()));
        String answer = run(command);
        if (!answer.startsWith("{")) {
            throw new IllegalStateException("The HTML checker didn't answer: " + answer);
        }
        return new Gson().fromJson(answer, Answer.class).messages();
    }

    /** It answers on its standard error. */
    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return answer.strip();
        } catch (IOException e) {
            throw new IllegalStateException("The HTML checker didn't start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
