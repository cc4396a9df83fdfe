package dev.weir.local.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.process.PortHolder;
import dev.weir.local.process.Signal;
import dev.weir.local.supervise.MeshStart;
import dev.weir.local.supervise.MeshStop;
import dev.weir.local.supervise.PartControl;
import dev.weir.local.supervise.PartStarter;
import dev.weir.local.supervise.PartState;
import dev.weir.local.supervise.Pause;
import dev.weir.local.supervise.Start;
import dev.weir.schemas.TopicCatalogue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts that are no services, as real processes. */
final class LocalMeshIT {

    private static final List<String> FOUNDATION = List.of("postgres", "kafka", "schema-registry");

    @TempDir
    private Path directory = Path.of("");

    private final PortPlan ports = freePorts();

    @BeforeEach
    void prepare() throws Exception {
        mesh().prepare();
    }

    @AfterEach
    void stop() throws Exception {
        new MeshStop(mesh().folder(), part -> {}).run(foundation(), part -> true);
    }

    @Test
    void theFoundationStartsRecoversFromKillsAndStops() throws Exception {
        assertThat(start()).allSatisfy((name, start) -> assertThat(start).isInstanceOf(Start.Started.class));
        assertThat(subjects())
                .contains(TopicCatalogue.load().topics().stream()
                        .map(topic -> '"' + topic.subject() + '"')
                        .toArray(String[]::new));

        kill("kafka");
        kill("postgres");
        Map<String, Start> again = start();

        assertThat(again.get("kafka")).isInstanceOf(Start.Started.class);
        assertThat(again.get("postgres")).isInstanceOf(Start.Started.class);
        assertThat(again.get("schema-registry")).isInstanceOf(Start.Kept.class);

        stop();
        assertThat(states()).allSatisfy(state -> assertThat(state).isEqualTo(new PartState.Stopped()));
    }

    private Map<String, Start> start() throws Exception {
        Map<String, Start> starts = new ConcurrentHashMap<>();
        Pause pause = new Pause(InstantSource.system());
        PartStarter starter = new PartStarter(mesh().folder(), pause, InstantSource.system());
        new MeshStart(starter, pause, (part, start) -> starts.put(part.name(), start)).run(foundation());
        return starts;
    }

    private void kill(String name) throws Exception {
        Part part = foundation().part(name).orElseThrow();
        if (new PartControl(part, mesh().folder()).state() instanceof PartState.Ready ready) {
            Signal.KILL.send(ready.process());
            new Pause(InstantSource.system()).until(() -> !ready.process().isAlive(), Duration.ofSeconds(10));
        }
    }

    private List<PartState> states() throws Exception {
        List<PartState> states = new ArrayList<>();
        for (Part part : foundation().startOrder()) {
            states.add(new PartControl(part, mesh().folder()).state());
        }
        return states;
    }

    private String subjects() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(ports.confluentUrl() + "/subjects"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private PartGraph foundation() throws Exception {
        return mesh().parts().reduced(FOUNDATION);
    }

    private LocalMesh mesh() {
        return new LocalMesh(new MeshFolder(directory.resolve("a mesh")), ports, checkout(), JavaRuntime.current());
    }

    private static Checkout checkout() {
        Path module = Path.of("").toAbsolutePath();
        return new Checkout(module.resolve("../../.."));
    }

    private static PortPlan freePorts() {
        return Stream.generate(() -> new PortPlan(ThreadLocalRandom.current().nextInt(200, 270) * 100))
                .filter(plan -> Stream.of(
                                plan.postgres(),
                                plan.kafka(),
                                plan.kafkaController(),
                                plan.schemaRegistry(),
                                plan.schemaRegistryManagement())
                        .allMatch(PortHolder::isFree))
                .findFirst()
                .orElseThrow();
    }
}
