package dev.weir.deployer.core;

import dev.weir.artifacts.ArtifactReference;
import java.util.List;

/** Something that was said about a version. */
public sealed interface Fact {

    ModelVersion model();

    record Published(Publication publication) implements Fact {
        @Override
        public ModelVersion model() {
            return publication.model();
        }
    }

    record Scanned(ModelVersion model, Scan scan) implements Fact {}

    /** Somebody says that the version is signed; the bundle must prove it. */
    record Signed(ModelVersion model, ArtifactReference bundle) implements Fact {}

    record Estimated(ModelVersion model, List<TargetEstimate> estimates) implements Fact {
        public Estimated {
            estimates = List.copyOf(estimates);
        }
    }

    record Reviewed(ModelVersion model, Review review) implements Fact {}
}
