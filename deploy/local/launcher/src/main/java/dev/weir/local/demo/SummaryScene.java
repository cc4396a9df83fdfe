package dev.weir.local.demo;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import java.io.IOException;
import java.util.List;

/** What there is to see in the end. */
final class SummaryScene implements Scene {

    private static final int COMMITS = 10;

    private final List<Journey> journeys;

    SummaryScene(List<Journey> journeys) {
        this.journeys = List.copyOf(journeys);
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        for (Journey journey : journeys) {
            stage.chapter("How long it took: " + journey.name());
            LatencyTable.of(journey).forEach(stage::print);
        }
        stage.chapter("Git log of the desired state");
        GitLog.of(stage.mesh().folder().gitRepository(), COMMITS).forEach(line -> stage.print("  " + line));
        stage.chapter("Events on their topics since the beginning");
        stage.log().counts().forEach((topic, count) -> stage.print("  %-24s %6d".formatted(topic, count)));
        stage.log().deadLetters().forEach((topic, count) -> stage.print("  %-36s %6d".formatted(topic, count)));
        stage.chapter("To look at while it runs (./weir demo --keep)");
        links(stage.mesh().ports(), stage.mesh().folder()).forEach(line -> stage.print("  " + line));
    }

    private List<String> links(PortPlan ports, MeshFolder folder) {
        String registry = "http://127.0.0.1:" + ports.registry();
        Journey last = journeys.getLast();
        return List.of(
                "passport   " + registry + "/models/" + last.model() + "/versions/" + last.version(),
                "OpenAPI    " + registry + "/q/openapi",
                "metrics    " + registry + "/q/metrics",
                "serving    http://127.0.0.1:" + ports.cluster() + "/v2/models/" + last.model(),
                "Git        git clone " + folder.gitRepository(),
                "Kafka UI   bootstrap servers " + ports.bootstrapServers() + ", schema registry "
                        + ports.confluentUrl());
    }
}
