package dev.weir.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The one folder in which a local mesh lives.
 *
 * @param root absolute path
 */
public record MeshFolder(Path root) {

    public MeshFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path artifacts() {
        return root.resolve("artifacts");
    }

    /** The bare repository that holds the desired state. */
    public Path gitRepository() {
        return root.resolve("git/platform.git");
    }

    /** Working clones, one folder per reader. */
    public Path clone(String reader) {
        return root.resolve("git").resolve(reader);
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** Local state that can be made again from Kafka, one folder per service. */
    public Path state(String service) {
        return root.resolve("state").resolve(service);
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    /** Makes the folders that are missing; keys are for the owner alone. */
    public void make() throws IOException {
        for (Path path : List.of(root, run(), root.resolve("logs"), artifacts(), root.resolve("git"))) {
            Files.createDirectories(path);
        }
        Files.createDirectories(keys());
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
    }
}
