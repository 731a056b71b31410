package dev.permatrix.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Says on a terminal what the command is doing, where that takes longer than somebody likes to wait without a word.
 * Where words aren't coloured there is no terminal, and nothing is said.
 */
final class Progress {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PrintWriter err;
    private final boolean told;
    private final Duration patience;

    Progress(PrintWriter err, boolean told, Duration patience) {
        this.err = err;
        this.told = told;
        this.patience = patience;
    }

    static Progress of(CommandLine command) {
        return new Progress(command.getErr(), command.getColorScheme().ansi().enabled(), PATIENCE);
    }

    /**
     * Works.
     *
     * @param doing such as {@code reading deals.matrix}
     */
    <T> T of(String doing, Supplier<T> work) {
        if (!told) {
            return work.get();
        }
        Thread waiting = new Thread(() -> tell(doing), "progress");
        waiting.setDaemon(true);
        waiting.start();
        try {
            return work.get();
        } finally {
            waiting.interrupt();
        }
    }

    private void tell(String doing) {
        try {
            Thread.sleep(patience.toMillis());
            err.println("permatrix: " + doing + " …");
            err.flush();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
