package dev.weir.deployer.git;

import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.git.Sandbox.committed;
import static dev.weir.deployer.git.Sandbox.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Recommended;
import dev.weir.deployer.core.rightsizing.Sizing;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Sandbox.Access.class)
class ResizingTest {

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
    void aSizeIsASignedCommitThatTellsWhereItComesFrom() throws Exception {
        CommittedDeployment deployment = committed(states.place(deployment("delays", 1, STAGING)));

        Recommendation recommendation = Recommended.cpu(deployment, "500m", "250m");
        Sizing sizing = states.resize(deployment, recommendation, Optional.of(deployment.commit()));

        RevCommit commit = sandbox.log().getLast();
        assertThat(sizing)
                .isEqualTo(new Sizing.Committed(new CommitId(commit.name()), "models/delays/overlays/staging/local"));
        assertThat(commit.getFullMessage())
                .startsWith("Right-size delays 1 in staging/local: cpu 500m to 250m\n\n")
                .contains("In nine of ten minutes less was used.")
                .contains("\nWeir-Causation-Id: " + recommendation.event() + "\n")
                .contains("\nWeir-Correlation-Id: root\n")
                .contains("\nWeir-Recommendation: " + recommendation.id() + "\n")
                .contains("\nWeir-Resizes: " + deployment.id() + "\n");
        assertThat(commit.getRawGpgSignature()).isNotEmpty();
        assertThat(sandbox.files().get("models/delays/overlays/staging/local/identity"))
                .endsWith(" cpu=250m");
        assertThat(states.desired()).containsExactly(deployment);
    }

    @Test
    void aRecommendationIsFollowedOnceAlsoAfterARestart() throws Exception {
        CommittedDeployment deployment = committed(states.place(deployment("delays", 1, STAGING)));
        Recommendation recommendation = Recommended.cpu(deployment, "500m", "250m");
        Sizing first = states.resize(deployment, recommendation, Optional.of(deployment.commit()));
        int commits = sandbox.log().size();

        assertThat(sandbox.deployer().resize(deployment, recommendation, Optional.of(deployment.commit())))
                .isEqualTo(first);
        assertThat(sandbox.log()).hasSize(commits);
    }

    @Test
    void nothingIsResizedWhileARolloutIsUnderWay() throws Exception {
        CommittedDeployment deployment = committed(states.place(deployment("delays", 1, STAGING)));
        Recommendation cpu = Recommended.cpu(deployment, "500m", "250m");
        Recommendation memory = Recommended.size(deployment, "memory", "1Gi", "512Mi");

        assertThat(states.resize(deployment, cpu, Optional.empty())).isEqualTo(new Sizing.Waiting());
        states.resize(deployment, cpu, Optional.of(deployment.commit()));
        assertThat(states.resize(deployment, memory, Optional.of(deployment.commit())))
                .isEqualTo(new Sizing.Waiting());
        assertThat(states.resize(deployment, memory, Optional.of(head()))).isInstanceOf(Sizing.Committed.class);
    }

    @Test
    void aClusterThatRunsALaterCommitRunsTheOnesBeforeIt() throws Exception {
        CommittedDeployment deployment = committed(states.place(deployment("delays", 1, STAGING)));
        CommittedDeployment other = committed(states.place(deployment("fraud", 1, STAGING)));

        assertThat(states.resize(deployment, Recommended.cpu(deployment, "500m", "250m"), Optional.of(other.commit())))
                .isInstanceOf(Sizing.Committed.class);
    }

    @Test
    void whatIsNotDesiredAnyMoreIsNotResized() {
        CommittedDeployment old = committed(states.place(deployment("delays", 1, STAGING)));
        CommittedDeployment present = committed(states.place(deployment("delays", 2, STAGING)));

        assertThat(states.resize(old, Recommended.cpu(old, "500m", "250m"), Optional.of(present.commit())))
                .isEqualTo(new Sizing.Refused("the deployment is not what is desired any more"));
    }

    @Test
    void aSizeThatFailsIsTakenBackOnceAndNotTriedAgain() throws Exception {
        CommittedDeployment deployment = committed(states.place(deployment("delays", 1, STAGING)));
        Map<String, String> before = sandbox.files();
        Recommendation recommendation = Recommended.cpu(deployment, "500m", "250m");
        states.resize(deployment, recommendation, Optional.of(deployment.commit()));
        CommitId failed = head();

        TakenBackSize back =
                states.takeBackSize(deployment, failed, "UNHEALTHY: too slow").orElseThrow();

        assertThat(sandbox.files()).isEqualTo(before);
        assertThat(back.commit()).isEqualTo(head());
        assertThat(sandbox.log().getLast().getFullMessage())
                .startsWith("Revert \"Right-size delays 1 in staging/local: cpu 500m to 250m\"\n\nThis reverts commit "
                        + failed);
        assertThat(sandbox.deployer().takeBackSize(deployment, failed, "UNHEALTHY: too slow"))
                .contains(back);
        Recommendation again = new Recommendation(
                new UUID(0, 1),
                recommendation.id(),
                recommendation.model(),
                recommendation.version(),
                recommendation.deployment(),
                recommendation.environment(),
                recommendation.resource(),
                recommendation.current(),
                recommendation.recommended(),
                recommendation.changes(),
                recommendation.risk(),
                recommendation.confidence(),
                recommendation.reason(),
                recommendation.correlation(),
                recommendation.traceparent());
        assertThat(states.resize(deployment, again, Optional.of(head())))
                .isEqualTo(new Sizing.Refused("it was taken back before, because the cluster could not run it"));
    }

    @Test
    void aFailureAfterTheSizeWasTakenBackIsTheVersionsOwn() throws Exception {
        CommittedDeployment deployment = committed(states.place(deployment("delays", 1, STAGING)));
        states.resize(deployment, Recommended.cpu(deployment, "500m", "250m"), Optional.of(deployment.commit()));
        states.takeBackSize(deployment, head(), "UNHEALTHY: too slow");

        assertThat(states.takeBackSize(deployment, head(), "UNHEALTHY: too slow"))
                .isEmpty();
        assertThat(states.takeBackSize(deployment, deployment.commit(), "UNHEALTHY: too slow"))
                .isEmpty();
    }

    private CommitId head() throws Exception {
        return new CommitId(sandbox.log().getLast().name());
    }
}
