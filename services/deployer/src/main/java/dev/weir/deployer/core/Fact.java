package dev.weir.deployer.core;

import dev.weir.artifacts.ArtifactReference;
import java.util.List;
import java.util.Optional;

/** Something that was said about a version. */
public sealed interface Fact {

    ModelVersion model();

    /** The version as it was published, if this is what is said. */
    default Optional<Publication> publication() {
        return Optional.empty();
    }

    record Published(Publication published) implements Fact {
        @Override
        public ModelVersion model() {
            return published.model();
        }

        @Override
        public Optional<Publication> publication() {
            return Optional.of(published);
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

    /** What is known of it is to be judged again. */
    record Reconsidered(ModelVersion model) implements Fact {}

    record Reviewed(ModelVersion model, Review review) implements Fact {}
}
