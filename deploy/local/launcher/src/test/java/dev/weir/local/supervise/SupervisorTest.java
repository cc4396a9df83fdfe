package dev.weir.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.process.ProcessIdentity;
import dev.weir.local.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {

    @TempDir
    private Path directory = Path.of("");

    private final Part sleeper = TestParts.sleeper("sleeper");
    private final Pause pause = new Pause(InstantSource.system());
    private final Heard heard = new Heard();

    @Test
    void aPartThatIsKilledIsBackUnderAnotherProcess() throws Exception {
        MeshFolder folder = new MeshFolder(directory);
        folder.make();
        PartStarter starter = TestParts.starter(folder, pause);
        ProcessIdentity killed = starter.start(sleeper).process();
        try (Supervisor supervisor = supervisor(folder, starter)) {
            supervisor.watch(List.of(sleeper));

            Signal.KILL.send(killed);

            assertThat(heard.next()).isEqualTo("sleeper died");
            assertThat(heard.next()).isEqualTo("sleeper restarted");
        }
        assertThat(new PartControl(sleeper, folder).state())
                .isInstanceOfSatisfying(
                        PartState.Ready.class,
                        ready -> assertThat(ready.process()).isNotEqualTo(killed));
        new PartControl(sleeper, folder).stop();
    }

    private Supervisor supervisor(MeshFolder folder, PartStarter starter) {
        Backoff backoff = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofSeconds(30));
        return new Supervisor(folder, starter, backoff, pause, InstantSource.system(), heard);
    }

    private static final class Heard implements SupervisorLog {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void died(Part part, Duration pause) {
            lines.add(part.name() + " died");
        }

        @Override
        public void restarted(Part part, Start start) {
            lines.add(part.name() + " restarted");
        }

        @Override
        public void notRestarted(Part part, StartFailure failure) {
            lines.add(failure.getMessage());
        }

        private String next() throws InterruptedException {
            String line = lines.poll(20, TimeUnit.SECONDS);
            return line == null ? "nothing within 20 seconds" : line;
        }
    }
}
