package dev.weir.deployer.git;

import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.git.Sandbox.committed;
import static dev.weir.deployer.git.Sandbox.deployment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.mesh.TransientFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Sandbox.Access.class)
class OutageTest {

    @TempDir
    private Path folder;

    @Parameter
    private Sandbox.Access access;

    private Sandbox sandbox;
    private GitDesiredStates states;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(folder, access);
        states = sandbox.deployer();
        states.desired();
    }

    @Test
    void aRepositoryThatIsAwayIsATransientFailureAndTheDeploymentIsMadeLater() throws Exception {
        Path away = folder.resolve("away");
        Files.move(sandbox.platform(), away);
        assertThatThrownBy(() -> states.place(deployment("delays", 1, STAGING))).isInstanceOf(TransientFailure.class);
        assertThat(sandbox.platform()).doesNotExist();
        Files.move(away, sandbox.platform());

        committed(states.place(deployment("delays", 1, STAGING)));

        assertThat(sandbox.subjects()).containsExactly("Begin", "Deploy delays 1 to staging/local");
    }

    @Test
    void aHistoryThatWasRewrittenIsReadAgain() throws Exception {
        committed(states.place(deployment("delays", 1, STAGING)));
        try (Git git = Git.open(sandbox.platform().toFile())) {
            RefUpdate back = git.getRepository().updateRef("refs/heads/main");
            back.setNewObjectId(sandbox.log().getFirst());
            assertThat(back.forceUpdate()).isEqualTo(RefUpdate.Result.FORCED);
        }

        assertThat(states.desired()).isEmpty();
        committed(states.place(deployment("delays", 1, STAGING)));
        assertThat(sandbox.subjects()).containsExactly("Begin", "Deploy delays 1 to staging/local");
    }
}
