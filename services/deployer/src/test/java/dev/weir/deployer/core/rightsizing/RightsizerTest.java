package dev.weir.deployer.core.rightsizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.rightsizing.SizingState.Decision;
import dev.weir.deployer.core.rightsizing.SizingState.Outcome;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DesiredInMemory;
import dev.weir.deployer.core.rollout.Placement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsizerTest {

    private final DesiredInMemory states = new DesiredInMemory();
    private final Rightsizer rightsizer = new Rightsizer(
            new SizingPolicy(Set.of("*"), Set.of(), Set.of("cpu", "memory"), Risk.MEDIUM, 1, Map.of()), states);

    @Test
    void aRecommendationWaitsUntilTheClusterRunsWhatIsDesired() {
        CommittedDeployment deployment = deploy(1);

        Rightsizer.Progress first =
                rightsizer.recommended(SizingState.NOTHING, Recommended.cpu(deployment, "500m", "250m"));
        Rightsizer.Progress second = rightsizer.healthy(first.state(), "staging", "local", deployment.commit());

        assertThat(first.decisions()).isEmpty();
        assertThat(second.decisions()).extracting(Decision::outcome).containsExactly(Outcome.COMMITTED);
        assertThat(second.state().waiting()).isEmpty();
        assertThat(states.sizes()).containsExactly("cpu 250m");
    }

    @Test
    void ofTwoRecommendationsOneIsRolledOutAfterTheOther() {
        CommittedDeployment deployment = deploy(1);
        SizingState settled = settled(deployment);
        Rightsizer.Progress cpu = rightsizer.recommended(settled, Recommended.cpu(deployment, "500m", "250m"));

        Rightsizer.Progress memory =
                rightsizer.recommended(cpu.state(), Recommended.size(deployment, "memory", "1Gi", "512Mi"));
        Rightsizer.Progress after = rightsizer.healthy(memory.state(), "staging", "local", states.lastChange());

        assertThat(memory.decisions()).isEmpty();
        assertThat(after.decisions()).extracting(Decision::outcome).containsExactly(Outcome.COMMITTED);
        assertThat(states.sizes()).containsExactly("cpu 250m", "memory 512Mi");
    }

    @Test
    void aLaterRecommendationTakesThePlaceOfOneThatWaits() {
        CommittedDeployment deployment = deploy(1);
        SizingState waiting = rightsizer
                .recommended(SizingState.NOTHING, Recommended.cpu(deployment, "500m", "250m"))
                .state();

        SizingState later = rightsizer
                .recommended(waiting, Recommended.cpu(deployment, "500m", "300m"))
                .state();

        assertThat(later.waiting()).extracting(Recommendation::recommended).containsExactly("300m");
    }

    @Test
    void aRecommendationThatIsHeardAgainIsDecidedOnce() {
        CommittedDeployment deployment = deploy(1);
        Recommendation recommendation = Recommended.cpu(deployment, "500m", "250m");
        Rightsizer.Progress first = rightsizer.recommended(settled(deployment), recommendation);

        Rightsizer.Progress again = rightsizer.recommended(first.state(), recommendation);

        assertThat(again.decisions()).isEmpty();
        assertThat(states.sizes()).hasSize(1);
    }

    @Test
    void aRecommendationForWhatIsNotDesiredAnyMoreIsRefused() {
        CommittedDeployment old = deploy(1);
        deploy(2);

        assertThat(rightsizer
                        .recommended(settled(old), Recommended.cpu(old, "500m", "250m"))
                        .decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
                    assertThat(decision.reason()).isEqualTo("the deployment is not what is desired any more");
                });
    }

    @Test
    void whereNobodyAskedForItARecommendationIsOnlyRemembered() {
        Rightsizer off =
                new Rightsizer(new SizingPolicy(Set.of(), Set.of(), Set.of("cpu"), Risk.HIGH, 0, Map.of()), states);
        CommittedDeployment deployment = deploy(1);
        Recommendation foreign = Recommended.of("delays", "delays-by-hand", "cpu", "2", "1", List.of());

        Rightsizer.Progress ours = off.recommended(settled(deployment), Recommended.cpu(deployment, "500m", "250m"));
        Rightsizer.Progress theirs = off.recommended(SizingState.NOTHING, foreign);

        assertThat(ours.decisions()).extracting(Decision::outcome).containsExactly(Outcome.OFF);
        assertThat(ours.state().waiting()).isEmpty();
        assertThat(theirs.decisions()).extracting(Decision::outcome).containsExactly(Outcome.OFF);
        assertThat(states.sizes()).isEmpty();
    }

    @Test
    void aDeploymentOfOthersIsLeftAlone() {
        Recommendation foreign = Recommended.of("delays", "delays-by-hand", "cpu", "2", "1", List.of());

        assertThat(rightsizer.recommended(SizingState.NOTHING, foreign).decisions())
                .extracting(Decision::reason)
                .containsExactly("no deployment is known by this id");
    }

    private SizingState settled(CommittedDeployment deployment) {
        return rightsizer
                .healthy(SizingState.NOTHING, "staging", "local", deployment.commit())
                .state();
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
}
