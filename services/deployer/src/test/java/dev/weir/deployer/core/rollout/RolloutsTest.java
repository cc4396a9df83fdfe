package dev.weir.deployer.core.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.rightsizing.Recommended;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolloutsTest {

    private final DesiredInMemory states = new DesiredInMemory();
    private final Said said = new Said();
    private final Rollouts rollouts = new Rollouts(states, said);

    @Test
    void aHealthyDeploymentSucceeded() {
        CommittedDeployment deployment = deploy(1);

        assertThat(rollouts.observe(report(deployment, healthy()))).isEqualTo(ReportOutcome.SUCCEEDED);
        assertThat(said.facts).containsExactly("succeeded delays/1");
    }

    @Test
    void aFailedDeploymentIsTakenBack() {
        deploy(1);
        CommittedDeployment deployment = deploy(2);

        assertThat(rollouts.observe(report(deployment, failed()))).isEqualTo(ReportOutcome.ROLLED_BACK);
        assertThat(said.facts).containsExactly("failed delays/2", "rolled back delays/2 to 1");
    }

    @Test
    void aReportThatIsSentAgainRevertsNothingTwice() {
        CommittedDeployment deployment = deploy(1);
        rollouts.observe(report(deployment, failed()));
        int commits = states.commits();

        assertThat(rollouts.observe(report(deployment, failed()))).isEqualTo(ReportOutcome.ROLLED_BACK);
        assertThat(states.commits()).isEqualTo(commits);
    }

    @Test
    void aCrashBetweenRevertAndSayingSoIsMadeUpFor() {
        CommittedDeployment deployment = deploy(1);
        said.breakOn = "rolled back";
        assertThatThrownBy(() -> rollouts.observe(report(deployment, failed()))).hasMessage("killed");
        said.breakOn = "";

        assertThat(rollouts.observe(report(deployment, failed()))).isEqualTo(ReportOutcome.ROLLED_BACK);
        assertThat(said.facts).endsWith("rolled back delays/1 to nothing");
    }

    @Test
    void aSizeThatFailsIsTakenBackAndTheVersionStays() {
        CommittedDeployment deployment = deploy(1);
        states.resize(deployment, Recommended.cpu(deployment, "500m", "250m"), Optional.of(deployment.commit()));
        ClusterReport report =
                new ClusterReport(states.lastChange(), Optional.of(deployment.id()), failed(), Instant.EPOCH);

        assertThat(rollouts.observe(report)).isEqualTo(ReportOutcome.SIZE_TAKEN_BACK);
        assertThat(rollouts.observe(report)).isEqualTo(ReportOutcome.SIZE_TAKEN_BACK);

        assertThat(said.facts)
                .containsExactly("size taken back delays/1 cpu 250m", "size taken back delays/1 cpu 250m");
        assertThat(states.desired()).containsExactly(deployment);
    }

    @Test
    void aFailureOfWhatIsNotDesiredAnyMoreTakesNothingBack() {
        CommittedDeployment old = deploy(1);
        deploy(2);

        assertThat(rollouts.observe(report(old, failed()))).isEqualTo(ReportOutcome.SUPERSEDED);
        assertThat(said.facts).containsExactly("failed delays/1");
    }

    @Test
    void aClusterThatNamesNoDeploymentSpeaksOfTheCommitsOwn() {
        CommittedDeployment deployment = deploy(1);
        ClusterReport report = new ClusterReport(deployment.commit(), Optional.empty(), healthy(), Instant.EPOCH);

        assertThat(rollouts.observe(report)).isEqualTo(ReportOutcome.SUCCEEDED);
    }

    @Test
    void aDeploymentThatIsNotKnownIsNotMistakenForTheCommitsOwn() {
        CommittedDeployment deployment = deploy(1);
        DeploymentId unknown = DeploymentId.parse("00000000-0000-4000-8000-000000000000");
        ClusterReport report = new ClusterReport(deployment.commit(), Optional.of(unknown), healthy(), Instant.EPOCH);

        assertThat(rollouts.observe(report)).isEqualTo(ReportOutcome.UNKNOWN);
        assertThat(said.facts).isEmpty();
    }

    @Test
    void nothingIsSaidOfADeploymentThatIsAtWork() {
        CommittedDeployment deployment = deploy(1);

        assertThat(rollouts.observe(report(deployment, new Observation.Progressing())))
                .isEqualTo(ReportOutcome.PROGRESSING);
        assertThat(said.facts).isEmpty();
    }

    private CommittedDeployment deploy(long number) {
        Publication publication = Examples.publication("delays", number, Examples.STAGING);
        return switch (states.place(new Deployment(
                publication,
                ClusterName.of("local"),
                Examples.SMALL,
                publication.artifacts().getFirst(),
                Examples.reference("bundle")))) {
            case Placement.Committed placed -> placed.deployment();
            case Placement.Outdated late -> throw new AssertionError(late);
        };
    }

    private static ClusterReport report(CommittedDeployment deployment, Observation observation) {
        return new ClusterReport(deployment.commit(), Optional.of(deployment.id()), observation, Instant.EPOCH);
    }

    private static Observation healthy() {
        return new Observation.Healthy(Optional.of(URI.create("http://models.invalid/delays")));
    }

    private static Observation failed() {
        return new Observation.Failed(FailureKind.DIGEST_MISMATCH, "one byte differs");
    }

    /** Remembers what was said; dies on demand. */
    private static final class Said implements RolloutFacts {

        private final List<String> facts = new ArrayList<>();
        private String breakOn = "";

        @Override
        public void succeeded(CommittedDeployment deployment, ClusterReport report, Optional<URI> endpoint) {
            say("succeeded", deployment, "");
        }

        @Override
        public void failed(CommittedDeployment deployment, ClusterReport report, Observation.Failed failure) {
            say("failed", deployment, "");
        }

        @Override
        public void rolledBack(CommittedDeployment deployment, TakeBack.Done takeBack, String reason) {
            say(
                    "rolled back",
                    deployment,
                    " to " + takeBack.restored().map(Object::toString).orElse("nothing"));
        }

        @Override
        public void sizeTakenBack(CommittedDeployment deployment, TakenBackSize takenBack, String reason) {
            say(
                    "size taken back",
                    deployment,
                    " " + takenBack.size().resource() + " " + takenBack.size().recommended());
        }

        private void say(String what, CommittedDeployment deployment, String more) {
            if (what.equals(breakOn)) {
                throw new IllegalStateException("killed");
            }
            facts.add(what + " " + deployment.model() + more);
        }
    }
}
