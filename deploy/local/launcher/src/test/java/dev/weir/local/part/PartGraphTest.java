package dev.weir.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PartGraphTest {

    private final Part database = part("database");
    private final Part broker = part("broker");
    private final Part registry = part("registry", "database", "broker");
    private final Part cluster = part("cluster", "registry");

    @Test
    void aPartStandsBehindWhatItDependsOn() {
        PartGraph graph = new PartGraph(List.of(cluster, registry, broker, database));

        assertThat(graph.startOrder()).containsSubsequence(database, registry, cluster);
        assertThat(graph.startOrder()).containsSubsequence(broker, registry, cluster);
    }

    @Test
    void partsThatNobodyNeedsStopFirst() {
        PartGraph graph = new PartGraph(List.of(database, broker, registry, cluster));

        assertThat(graph.stopWaves()).containsExactly(List.of(cluster), List.of(registry), List.of(database, broker));
    }

    @Test
    void chosenPartsBringWhatTheyDependOn() {
        PartGraph graph = new PartGraph(List.of(database, broker, registry, cluster));

        assertThat(graph.reduced(List.of("registry")).startOrder()).containsExactly(database, broker, registry);
    }

    @Test
    void noChoiceMeansAll() {
        PartGraph graph = new PartGraph(List.of(database, broker));

        assertThat(graph.reduced(List.of()).startOrder()).containsExactly(database, broker);
    }

    @Test
    void anUnknownPartIsNamedWithThoseThatThereAre() {
        PartGraph graph = new PartGraph(List.of(database, broker));

        assertThatThrownBy(() -> graph.reduced(List.of("brocker")))
                .hasMessageContaining("[database, broker]")
                .hasMessageContaining("brocker");
    }

    @Test
    void partsThatWaitForEachOtherAreRefused() {
        assertThatThrownBy(() -> new PartGraph(List.of(part("hen", "egg"), part("egg", "hen"))))
                .hasMessageContaining("hen")
                .hasMessageContaining("egg");
    }

    @Test
    void aMissingDependencyIsRefused() {
        assertThatThrownBy(() -> new PartGraph(List.of(registry, broker))).hasMessageContaining("registry");
    }

    private static Part part(String name, String... dependsOn) {
        return new Part(
                name,
                List.of(new PortUse(28_000, name)),
                new Launch(List.of("true"), Map.of(), Path.of("/")),
                () -> true,
                Set.of(dependsOn));
    }
}
