package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch said = new CountDownLatch(1);
    private final StringWriter text = new StringWriter();
    private final PrintWriter err = new PrintWriter(text) {
        @Override
        public void flush() {
            super.flush();
            said.countDown();
        }
    };

    private boolean waits(int seconds) {
        try {
            return said.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhatTakesLong() {
        boolean seen = new Progress(err, true, Duration.ofMillis(1)).of("reading deals.matrix", () -> waits(60));
        assertThat(seen).isTrue();
        assertThat(text.toString()).isEqualTo(String.format("permatrix: reading deals.matrix …%n"));
    }

    @Test
    void saysNothingOfWhatIsDoneSoon() {
        boolean seen = new Progress(err, true, LONG).of("reading", () -> waits(1));
        assertThat(seen).isFalse();
        assertThat(text.toString()).isEmpty();
    }

    /** Who waits to speak ends with the work, and keeps nobody from leaving before. */
    @Test
    void noLongerWaitsOnceTheWorkIsDone() throws InterruptedException {
        Thread waiting = new Progress(err, true, LONG).of("reading", ProgressTest::waiting);
        assertThat(waiting.isDaemon()).isTrue();
        waiting.join(Duration.ofSeconds(30).toMillis());
        assertThat(waiting.isAlive()).isFalse();
        assertThat(text.toString()).isEmpty();
    }

    private static Thread waiting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().equals("progress"))
                .reduce((one, other) -> fail("two of them"))
                .orElseThrow();
    }

    @Test
    void saysNothingWhereThereIsNoTerminal() {
        boolean seen = new Progress(err, false, Duration.ofMillis(1)).of("reading", () -> waits(1));
        assertThat(seen).isFalse();
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void whatFailsFailsAsItWould() throws InterruptedException {
        AtomicReference<Thread> waiting = new AtomicReference<>();
        assertThatThrownBy(() -> new Progress(err, true, LONG).of("reading", () -> {
                    waiting.set(waiting());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        waiting.get().join(Duration.ofSeconds(30).toMillis());
        assertThat(waiting.get().isAlive()).isFalse();
    }
}
