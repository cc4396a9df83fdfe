package dev.weir.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.events.ModelSigned;
import dev.weir.local.events.EventLog;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.supervise.Pause;
import dev.weir.local.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StageTest {

    private static final Instant BEGIN = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path directory = Path.of("");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final EventLog log = new EventLog(InstantSource.system());

    @Test
    void whatIsToldCarriesTheTimeSinceTheBeginning() {
        stage().tell("the cluster is held");

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .startsWith("   1.500 s")
                .contains("the cluster is held");
    }

    @Test
    void aFactThatDoesNotComeIsBlamedOnThePartWhoseTurnItWas() throws IOException {
        Files.createDirectories(directory.resolve("logs"));
        Files.writeString(directory.resolve("logs/scanner.log"), "the signing key cannot be read\n");

        assertThatThrownBy(() -> stage().hear(signed(), event -> "signed"))
                .isInstanceOf(SceneFailure.class)
                .hasMessageContaining("no such model.signed was heard")
                .hasMessageContaining("it is for the scanner to say")
                .hasMessageContaining("the signing key cannot be read");
    }

    private Wanted<ModelSigned> signed() {
        return new Wanted<>("model.signed", ModelSigned.class, heard -> true, "scanner").within(Duration.ofMillis(10));
    }

    private Stage stage() {
        LocalMesh mesh = new LocalMesh(
                new MeshFolder(directory), new PortPlan(21_000), new Checkout(directory), JavaRuntime.current());
        InstantSource clock = InstantSource.fixed(BEGIN.plusMillis(1_500));
        Terminal terminal = new Terminal(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        return new Stage(mesh, log, StageTest::nobodySpeaks, terminal, new Pause(clock), clock, BEGIN);
    }

    private static UUID nobodySpeaks(String topic, String key, SpecificRecord data) {
        throw new AssertionError("nobody speaks in this test");
    }
}
