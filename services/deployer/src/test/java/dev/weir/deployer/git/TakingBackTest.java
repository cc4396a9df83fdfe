package dev.weir.deployer.git;

import static dev.weir.deployer.core.Examples.LARGE;
import static dev.weir.deployer.core.Examples.PRODUCTION;
import static dev.weir.deployer.core.Examples.SMALL;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.git.Sandbox.committed;
import static dev.weir.deployer.git.Sandbox.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.TakeBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Sandbox.Access.class)
class TakingBackTest {

    private static final String REASON = "DIGEST_MISMATCH: one byte\ndiffers";

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
    }

    @Test
    void theStateBeforeTheDeploymentIsDesiredAgain() throws Exception {
        states.place(deployment("delays", 1, STAGING, SMALL));
        Map<String, String> before = sandbox.files();
        CommittedDeployment failed = committed(states.place(deployment("delays", 2, STAGING, LARGE)));

        TakeBack.Done done = done(states.takeBack(failed, REASON));

        assertThat(sandbox.files()).isEqualTo(before);
        assertThat(done.restored()).contains(new VersionNumber(1));
        assertThat(sandbox.log().getLast().name()).isEqualTo(done.commit().hex());
        assertThat(sandbox.log().getLast().getFullMessage())
                .startsWith("Revert \"Deploy delays 2 to staging/local\"\n\nThis reverts commit " + failed.commit())
                .contains("DIGEST_MISMATCH: one byte differs");
        assertThat(sandbox.log().getLast().getRawGpgSignature()).isNotEmpty();
    }

    @Test
    void whatIsTakenBackForAnEventRemembersItAndIsTakenBackOnce() throws Exception {
        UUID event = new UUID(0, 1);
        states.place(deployment("delays", 1, STAGING));
        Map<String, String> before = sandbox.files();
        CommittedDeployment suspect = committed(states.place(deployment("delays", 2, STAGING)));
        Map<String, String> with = sandbox.files();

        TakeBack.Done done = done(states.takeBackOnce(suspect, event, REASON));

        assertThat(sandbox.files()).isEqualTo(before);
        assertThat(done.cause()).contains(event);
        assertThat(sandbox.log().getLast().getFullMessage()).contains("Weir-Causation-Id: " + event);
        assertThat(sandbox.deployer().takeBackOnce(suspect, event, REASON)).isEqualTo(done);
        assertThat(states.takeBackOnce(suspect, new UUID(0, 2), REASON)).isInstanceOf(TakeBack.Superseded.class);

        try (Git git = Git.cloneRepository()
                .setURI(sandbox.platform().toUri().toString())
                .setDirectory(folder.resolve("person").toFile())
                .call()) {
            git.revert().include(git.getRepository().resolve("HEAD")).call();
            git.push().call();
        }
        assertThat(sandbox.files()).isEqualTo(with);
        assertThat(states.takeBackOnce(suspect, event, REASON)).isEqualTo(done);
        assertThat(states.takeBackOnce(suspect, new UUID(0, 2), REASON)).isInstanceOf(TakeBack.Superseded.class);
        assertThat(sandbox.files()).isEqualTo(with);
    }

    @Test
    void aModelThatWasNewIsGoneAltogether() throws Exception {
        CommittedDeployment failed = committed(states.place(deployment("delays", 1, STAGING)));

        assertThat(done(states.takeBack(failed, REASON)).restored()).isEmpty();
        assertThat(sandbox.files()).isEmpty();
    }

    @Test
    void theBaseStaysWhileAnotherPlaceNeedsIt() throws Exception {
        CommittedDeployment failed = committed(states.place(deployment("delays", 1, STAGING)));
        states.place(deployment("delays", 1, PRODUCTION));

        states.takeBack(failed, REASON);

        assertThat(sandbox.files().keySet())
                .containsExactly("models/delays/base/base", "models/delays/overlays/production/local/identity");
    }

    @Test
    void whatIsAskedForAgainIsNotRevertedTwice() throws Exception {
        states.place(deployment("delays", 1, STAGING));
        CommittedDeployment failed = committed(states.place(deployment("delays", 2, STAGING)));
        TakeBack first = states.takeBack(failed, REASON);
        int commits = sandbox.log().size();

        assertThat(sandbox.deployer().takeBack(failed, REASON)).isEqualTo(first);
        assertThat(sandbox.log()).hasSize(commits);
    }

    @Test
    void whatIsNotDesiredAnyMoreIsNotTakenBack() throws Exception {
        CommittedDeployment old = committed(states.place(deployment("delays", 1, STAGING)));
        states.place(deployment("delays", 2, STAGING));

        assertThat(states.takeBack(old, REASON)).isEqualTo(new TakeBack.Superseded());
        assertThat(sandbox.log()).hasSize(3);
    }

    @Test
    void aPlaceThatWasTouchedSinceIsBroughtBackAllTheSame() throws Exception {
        states.place(deployment("delays", 1, STAGING));
        Map<String, String> before = sandbox.files();
        CommittedDeployment failed = committed(states.place(deployment("delays", 2, STAGING)));
        addByHand("models/delays/overlays/staging/local/extra", "by hand");

        states.takeBack(failed, REASON);

        assertThat(sandbox.files()).isEqualTo(before);
    }

    @Test
    void othersKeepTheirChanges() throws Exception {
        CommittedDeployment failed = committed(states.place(deployment("delays", 1, STAGING)));
        states.place(deployment("fraud", 1, STAGING));
        addByHand("models/fraud/overlays/staging/local/extra", "by hand");

        states.takeBack(failed, REASON);

        assertThat(sandbox.files()).containsEntry("models/fraud/overlays/staging/local/extra", "by hand");
    }

    @Test
    void aNewerVersionMayFollowARollBack() {
        states.place(deployment("delays", 1, STAGING));
        CommittedDeployment failed = committed(states.place(deployment("delays", 2, STAGING)));
        states.takeBack(failed, REASON);

        assertThat(committed(states.place(deployment("delays", 3, STAGING))).supersedes())
                .isEqualTo(Optional.of(new VersionNumber(1)));
    }

    private void addByHand(String path, String text) throws Exception {
        Path work = folder.resolve("by-hand");
        try (Git git = Git.cloneRepository()
                .setURI(sandbox.platform().toString())
                .setDirectory(work.toFile())
                .call()) {
            write(work.resolve(path), text);
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("By hand")
                    .setSign(false)
                    .setAuthor("A person", "person@weir.invalid")
                    .setCommitter("A person", "person@weir.invalid")
                    .call();
            git.push().call();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static TakeBack.Done done(TakeBack takeBack) {
        return switch (takeBack) {
            case TakeBack.Done done -> done;
            case TakeBack.Superseded superseded -> throw new AssertionError(superseded);
        };
    }
}
