package dev.weir.local.demo;

import dev.weir.local.example.FlightsExample;
import dev.weir.local.mesh.LocalMesh;
import java.io.IOException;
import java.util.List;

/** All scenes in their order. */
final class WholeStory implements Scene {

    @Override
    public void play(Stage stage) throws SceneFailure, IOException, InterruptedException {
        LocalMesh mesh = stage.mesh();
        FlightsExample flights = new FlightsExample(mesh.folder(), mesh.ports(), mesh.checkout(), mesh.java());
        Journey first = TrainingScene.play(stage, flights);
        CalmTrafficScene.play(stage, flights, first);
        new HostileModelScene(first).play(stage);
        new TamperedArtifactScene(first).play(stage);
        Journey second = DriftScene.play(stage, flights, first);
        ComparisonScene.play(stage, flights, first, second);
        CostSurgeScene.play(stage, flights, second);
        new SummaryScene(List.of(first, second)).play(stage);
    }
}
