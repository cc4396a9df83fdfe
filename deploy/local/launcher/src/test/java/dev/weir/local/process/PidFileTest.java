package dev.weir.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PidFileTest {

    @TempDir
    private Path directory = Path.of("");

    private final Process process = sleeper();

    @AfterEach
    void endTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void aRunningProcessIsAlive() throws IOException {
        ProcessIdentity identity = identity();
        PidFile file = file();
        file.write(identity);

        assertThat(file.state()).isEqualTo(new PidState.Alive(identity));
    }

    @Test
    void aProcessThatWasKilledLeavesAStaleFile() throws IOException, InterruptedException {
        PidFile file = file();
        file.write(identity());

        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        assertThat(file.state()).isInstanceOf(PidState.Stale.class);
    }

    @Test
    void anotherProcessWithTheSamePidIsNotOurs() throws IOException {
        ProcessIdentity identity = identity();
        PidFile file = file();
        file.write(new ProcessIdentity(identity.pid(), identity.boot(), identity.startTick() - 1));

        assertThat(file.state()).isInstanceOf(PidState.Stale.class);
    }

    @Test
    void aPidOfAnEarlierBootIsNotOurs() throws IOException {
        ProcessIdentity identity = identity();
        PidFile file = file();
        file.write(new ProcessIdentity(identity.pid(), "an-earlier-boot", identity.startTick()));

        assertThat(file.state()).isInstanceOf(PidState.Stale.class);
    }

    @Test
    void aForeignProcessIsNeverSignalled() throws IOException, InterruptedException {
        ProcessIdentity identity = identity();

        Signal.KILL.send(new ProcessIdentity(identity.pid(), identity.boot(), identity.startTick() - 1));

        assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void theProcessItselfIsSignalled() throws IOException, InterruptedException {
        Signal.TERM.send(identity());

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void garbageIsStale() throws IOException {
        Files.writeString(directory.resolve("part.pid"), "12 monkeys");

        assertThat(file().state()).isInstanceOf(PidState.Stale.class);
    }

    @Test
    void noFileMeansNoProcess() {
        assertThat(file().state()).isEqualTo(new PidState.Absent());
    }

    private PidFile file() {
        return new PidFile(directory.resolve("part.pid"));
    }

    private ProcessIdentity identity() {
        return ProcessIdentity.of(process.pid()).orElseThrow();
    }

    private static Process sleeper() {
        try {
            return new ProcessBuilder("sleep", "60").start();
        } catch (IOException e) {
            throw new IllegalStateException("this machine has no sleep", e);
        }
    }
}
