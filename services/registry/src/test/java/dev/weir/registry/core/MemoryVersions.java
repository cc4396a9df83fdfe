package dev.weir.registry.core;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.ModelSummary;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.Registration;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.model.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class MemoryVersions implements Versions {

    private final List<ModelVersion> versions = new ArrayList<>();

    @Override
    public Registration register(TrainingRun run, Instant at) {
        Optional<VersionId> earlier = versions.stream()
                .filter(version -> version.run().id().equals(run.id()))
                .map(ModelVersion::id)
                .findFirst();
        if (earlier.isPresent()) {
            return earlier.get().model().equals(run.model())
                    ? new Registration.AlreadyRegistered(earlier.get())
                    : new Registration.Contradicted(earlier.get());
        }
        ModelVersion version =
                new ModelVersion(VersionId.numbered(run.model(), of(run.model()).size() + 1), run, at);
        versions.add(version);
        return new Registration.Registered(version);
    }

    @Override
    public Optional<ModelVersion> find(VersionId id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    @Override
    public List<ModelVersion> of(ModelName model) {
        return versions.stream()
                .filter(version -> version.id().model().equals(model))
                .toList();
    }

    @Override
    public List<ModelSummary> models() {
        throw new UnsupportedOperationException("no test of the core lists models");
    }
}
