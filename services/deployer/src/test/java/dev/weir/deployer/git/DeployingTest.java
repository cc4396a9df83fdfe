package dev.weir.deployer.git;

import static dev.weir.deployer.core.Examples.PRODUCTION;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.git.Sandbox.committed;
import static dev.weir.deployer.git.Sandbox.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Placement;
import java.nio.file.Path;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Sandbox.Access.class)
class DeployingTest {

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
    void aRepositoryThatIsNotThereIsMade() {
        Path nowhere = folder.resolve("git/new.git");

        assertThat(sandbox.deployer(nowhere.toString()).desired()).isEmpty();
        assertThat(nowhere.resolve("refs/heads/main")).exists();
    }

    @Test
    void anEmptyRepositoryGetsItsFirstCommit() throws Exception {
        states.desired();

        assertThat(sandbox.subjects()).containsExactly("Begin");
    }

    @Test
    void aDeploymentIsOneCommitAndItsManifests() throws Exception {
        CommittedDeployment done = committed(states.place(deployment("delays", 1, STAGING)));

        assertThat(sandbox.subjects()).containsExactly("Begin", "Deploy delays 1 to staging/local");
        assertThat(sandbox.log().getLast().name()).isEqualTo(done.commit().hex());
        assertThat(sandbox.files().keySet())
                .containsExactly("models/delays/base/base", "models/delays/overlays/staging/local/identity");
        assertThat(done.committedAt()).isEqualTo(Sandbox.NOW);
    }

    @Test
    void theCommitRemembersWhatEventsNeed() throws Exception {
        CommittedDeployment done = committed(states.place(deployment("delays", 1, STAGING)));
        RevCommit commit = sandbox.log().getLast();

        assertThat(commit.getFooterLines())
                .extracting(FooterLine::toString)
                .contains(
                        "Weir-Model: delays",
                        "Weir-Version: 1",
                        "Weir-Environment: staging",
                        "Weir-Cluster: local",
                        "Weir-Correlation-Id: " + Examples.CORRELATION,
                        "Weir-Event-Id: " + done.origin().committed(),
                        "Weir-Deployment-Id: " + done.id());
        assertThat(sandbox.deployer().find(new CommitId(commit.name()))).contains(done);
        assertThat(sandbox.deployer().find(done.id())).contains(done);
    }

    @Test
    void aDeploymentThatIsAskedForAgainIsTheSameCommit() throws Exception {
        Placement first = states.place(deployment("delays", 1, STAGING));

        assertThat(states.place(deployment("delays", 1, STAGING))).isEqualTo(first);
        assertThat(sandbox.log()).hasSize(2);
    }

    @Test
    void afterACrashBehindThePushTheCommitIsFoundAgain() throws Exception {
        Placement before = states.place(deployment("delays", 1, STAGING));

        assertThat(sandbox.deployer().place(deployment("delays", 1, STAGING))).isEqualTo(before);
        assertThat(sandbox.log()).hasSize(2);
    }

    @Test
    void aCommitThatWasSupersededIsStillTheDeploymentsOwn() {
        Placement first = states.place(deployment("delays", 1, STAGING));
        states.place(deployment("delays", 2, STAGING));

        assertThat(sandbox.deployer().place(deployment("delays", 1, STAGING))).isEqualTo(first);
    }

    @Test
    void aNewerVersionSupersedesAnOlderOne() {
        states.place(deployment("delays", 9, STAGING));

        assertThat(committed(states.place(deployment("delays", 10, STAGING))).supersedes())
                .contains(new VersionNumber(9));
    }

    @Test
    void aLateOlderVersionIsNotWritten() throws Exception {
        states.place(deployment("delays", 10, STAGING));

        assertThat(states.place(deployment("delays", 9, STAGING)))
                .isEqualTo(new Placement.Outdated(new VersionNumber(10)));
        assertThat(sandbox.log()).hasSize(2);
    }

    @Test
    void environmentsDoNotTouchEachOther() throws Exception {
        states.place(deployment("delays", 2, STAGING));
        states.place(deployment("delays", 1, PRODUCTION));

        assertThat(sandbox.files().keySet())
                .contains(
                        "models/delays/overlays/staging/local/identity",
                        "models/delays/overlays/production/local/identity");
    }

    @Test
    void whatIsDesiredIsReadFromTheBranch() {
        CommittedDeployment staging = committed(states.place(deployment("delays", 2, STAGING)));
        CommittedDeployment production = committed(states.place(deployment("delays", 1, PRODUCTION)));

        assertThat(sandbox.deployer().desired()).containsExactly(production, staging);
    }

    @Test
    void twoDeployersDoNotOverwriteEachOther() throws Exception {
        GitDesiredStates other = sandbox.deployer();
        other.desired();
        states.place(deployment("delays", 1, STAGING));

        other.place(deployment("fraud", 1, STAGING));
        states.place(deployment("churn", 1, STAGING));

        assertThat(sandbox.subjects())
                .containsExactly(
                        "Begin",
                        "Deploy delays 1 to staging/local",
                        "Deploy fraud 1 to staging/local",
                        "Deploy churn 1 to staging/local");
        assertThat(sandbox.log()).allMatch(commit -> commit.getParentCount() <= 1);
        assertThat(sandbox.files().keySet()).hasSize(6);
    }

    @Test
    void twoDeployersOfTheSameDeploymentMakeOneCommit() throws Exception {
        GitDesiredStates other = sandbox.deployer();
        other.desired();
        Placement first = states.place(deployment("delays", 1, STAGING));

        assertThat(other.place(deployment("delays", 1, STAGING))).isEqualTo(first);
        assertThat(sandbox.log()).hasSize(2);
    }
}
