package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;

import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the deployer's topology share: each has one of its own, with nothing deployed. */
abstract class TopologyTest {

    @TempDir
    private Path state;

    Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(state);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Tells of a version all that its gates ask for. */
    final void deploy(String model, int version) {
        bench.say("model.published", model, published(model, version, ""));
        bench.say("scan.completed", model, scanned(model, version, ScanVerdict.CLEAN));
        bench.say("model.signed", model, signed(model, version));
        bench.say("cost.estimated", model, estimated(model, version, "40"));
    }

    final List<Event<DeploymentCommitted>> committed() {
        return bench.said("deployment.committed", DeploymentCommitted.class);
    }

    final List<Event<DeploymentBlocked>> blocked() {
        return bench.said("deployment.blocked", DeploymentBlocked.class);
    }
}
