package dev.weir.local.demo;

import dev.weir.local.events.EventLog;
import dev.weir.local.events.Observer;
import dev.weir.local.events.Producer;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.supervise.Pause;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The story of a model, told on a mesh that runs. */
public final class Demo {

    private final LocalMesh mesh;
    private final Terminal terminal;
    private final InstantSource clock;

    public Demo(LocalMesh mesh, Terminal terminal, InstantSource clock) {
        this.mesh = mesh;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Plays every scene.
     *
     * @return whether everything happened that must happen; what did not is said on the terminal
     */
    public boolean play() throws IOException, InterruptedException {
        Instant begin = clock.instant();
        EventLog log = new EventLog(clock);
        try (Observer observer = Observer.start(mesh.ports(), log, clock);
                Producer producer = new Producer(mesh.ports(), "/weir/demo", clock)) {
            Stage stage = new Stage(mesh, log, producer, terminal, new Pause(clock), clock, begin);
            new WholeStory().play(stage);
            terminal.line("");
            terminal.line(terminal.strong(terminal.good(
                    "Everything happened, within " + Figures.span(Duration.between(begin, clock.instant())))));
            return true;
        } catch (SceneFailure failure) {
            terminal.line("");
            terminal.line(terminal.bad("The story stops here: " + failure.getMessage()));
            return false;
        }
    }
}
