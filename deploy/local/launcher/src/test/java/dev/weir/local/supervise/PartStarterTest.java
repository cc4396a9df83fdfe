package dev.weir.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.process.PidState;
import dev.weir.local.process.ProcessIdentity;
import dev.weir.local.process.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartStarterTest {

    @TempDir
    private Path directory = Path.of("");

    private final Part sleeper = TestParts.sleeper("sleeper");

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder().make();
    }

    @AfterEach
    void stopTheSleeper() throws IOException, InterruptedException {
        control(sleeper).stop();
    }

    @Test
    void aPartIsStartedOnceHoweverOftenItIsAskedFor() throws Exception {
        Start first = starter().start(sleeper);
        Start second = starter().start(sleeper);

        assertThat(first).isInstanceOf(Start.Started.class);
        assertThat(second).isEqualTo(new Start.Kept(first.process()));
    }

    @Test
    void aPartThatWasKilledIsStartedAgain() throws Exception {
        ProcessIdentity killed = starter().start(sleeper).process();
        Signal.KILL.send(killed);
        Exits.within(killed, Duration.ofSeconds(10));

        assertThat(control(sleeper).state()).isEqualTo(new PartState.Died());
        assertThat(starter().start(sleeper).process()).isNotEqualTo(killed);
    }

    @Test
    void aStoppedPartLeavesNothing() throws Exception {
        ProcessIdentity process = starter().start(sleeper).process();

        control(sleeper).stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(control(sleeper).process()).isEqualTo(new PidState.Absent());
    }

    @Test
    void aPortInUseIsNamedWithItsHolderAndTheRemedy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Part part = TestParts.shell("late", "exec sleep 60", taken.getLocalPort(), () -> true);

            assertThatThrownBy(() -> starter().start(part))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (test port) is in use")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void aPartThatEndsBeforeItIsReadyShowsWhatItsLogSaid() {
        Part part = TestParts.shell("weak", "echo no disk left; exit 3", TestParts.freePort(), () -> false);

        assertThatThrownBy(() -> starter().start(part))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("weak ended")
                .hasMessageContaining("no disk left");
    }

    private PartStarter starter() {
        return TestParts.starter(folder(), new Pause(InstantSource.system()));
    }

    private PartControl control(Part part) {
        return new PartControl(part, folder());
    }

    private MeshFolder folder() {
        return new MeshFolder(directory);
    }
}
