package dev.weir.scanner.cli;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.TrainingRun;
import dev.weir.scanner.core.VersionLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Files on a disk as a version that nobody published. */
final class LocalModel {

    private LocalModel() {}

    /**
     * The version; its time is that of its newest change, so that the same files give the same bill.
     *
     * @param files by their names inside the folder
     */
    static PublishedModel of(Path path, String name, String label, List<Resource> files) throws IOException {
        Instant newest = Files.getLastModifiedTime(path).toInstant();
        for (Resource file : files) {
            Path place = Files.isDirectory(path) ? path.resolve(file.name()) : path;
            Instant changed = Files.getLastModifiedTime(place).toInstant();
            newest = changed.isAfter(newest) ? changed : newest;
        }
        return new PublishedModel(
                new ModelName(name),
                new VersionLabel(label),
                ModelDigest.of(files),
                files.stream().map(f -> claim(path, f)).toList(),
                Origin.UNKNOWN,
                TrainingRun.UNKNOWN,
                newest);
    }

    private static ArtifactClaim claim(Path path, Resource file) {
        return new ArtifactClaim(
                new ArtifactName(file.name()),
                new ArtifactReference(path.resolve(file.name()).toUri(), file.digest()));
    }
}
