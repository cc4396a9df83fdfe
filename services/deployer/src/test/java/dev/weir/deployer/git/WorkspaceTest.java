package dev.weir.deployer.git;

import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.git.Sandbox.committed;
import static dev.weir.deployer.git.Sandbox.deployment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mesh.TransientFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path folder;

    @Test
    void aServerThatDoesNotAnswerIsATransientFailure() {
        assertThatThrownBy(() -> elsewhere("http://127.0.0.1:1/platform.git").desired())
                .isInstanceOf(TransientFailure.class)
                .hasMessageContaining("http://127.0.0.1:1/platform.git");
    }

    @Test
    void aMessageNeverShowsAPassword() {
        assertThatThrownBy(() -> elsewhere("http://someone:secret@127.0.0.1:1/platform.git")
                        .desired())
                .hasMessageNotContaining("secret");
    }

    @Test
    void aCloneThatWasLostIsMadeAgain() throws Exception {
        Sandbox sandbox = new Sandbox(folder, Sandbox.Access.BY_URL);
        GitDesiredStates states = sandbox.deployer();
        states.desired();
        Files.move(folder.resolve("clone-0"), folder.resolve("lost"));
        assertThatThrownBy(() -> states.place(deployment("delays", 1, STAGING))).isInstanceOf(TransientFailure.class);

        committed(states.place(deployment("delays", 1, STAGING)));

        assertThat(sandbox.subjects()).containsExactly("Begin", "Deploy delays 1 to staging/local");
    }

    @Test
    void aLockThatAKilledDeployerLeftIsRemovedOnceItIsOld() throws Exception {
        Sandbox sandbox = new Sandbox(folder, Sandbox.Access.BY_PATH);
        GitDesiredStates states = sandbox.deployer();
        states.desired();
        Path lock = sandbox.platform().resolve("refs/heads/main.lock");
        Files.writeString(lock, "");
        assertThatThrownBy(() -> states.place(deployment("delays", 1, STAGING))).isInstanceOf(TransientFailure.class);
        assertThat(lock).exists();
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(60)));
        assertThatThrownBy(() -> states.place(deployment("delays", 1, STAGING))).isInstanceOf(TransientFailure.class);

        committed(states.place(deployment("delays", 1, STAGING)));

        assertThat(sandbox.subjects()).containsExactly("Begin", "Deploy delays 1 to staging/local");
    }

    @Test
    void aRepositoryThatAKilledDeployerDidNotFinishIsMadeAgain() throws Exception {
        Files.createDirectories(folder.resolve("platform.git.new/objects"));
        Files.createDirectories(folder.resolve("platform.git"));

        assertThat(elsewhere(folder.resolve("platform.git").toString()).desired())
                .isEmpty();
    }

    @Test
    void aFolderThatHoldsOtherThingsIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("letter"), "dear reader");

        assertThatThrownBy(() -> elsewhere(folder.toString()).desired()).isInstanceOf(TransientFailure.class);
    }

    private GitDesiredStates elsewhere(String repository) {
        return new Sandbox(folder.resolve("sandbox"), Sandbox.Access.BY_PATH).deployer(repository);
    }
}
