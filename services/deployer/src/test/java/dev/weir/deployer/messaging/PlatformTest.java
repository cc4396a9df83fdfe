package dev.weir.deployer.messaging;

import dev.weir.testkit.MeshClient;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the running deployer share: a mesh, and the repository that clusters watch. */
abstract class PlatformTest {

    @ConfigProperty(name = GitParts.FOLDER)
    Path folder;

    MeshClient mesh;
    Platform platform;

    @BeforeEach
    void open() {
        mesh = MeshClient.ofRunningTest();
        platform = new Platform(folder, mesh);
    }

    @AfterEach
    void close() {
        mesh.close();
    }
}
