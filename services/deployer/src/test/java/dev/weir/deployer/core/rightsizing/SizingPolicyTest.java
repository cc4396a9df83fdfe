package dev.weir.deployer.core.rightsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SizingPolicyTest {

    private static final CommittedDeployment DEPLOYMENT = deployment();
    private static final SizingPolicy POLICY = new SizingPolicy(
            Set.of("delays"),
            Set.of(),
            Set.of("cpu", "memory"),
            Risk.MEDIUM,
            1,
            Map.of("cpu", new Bounds("100m", "4")));

    @Test
    void aModelThatAskedForItIsRightSizedWithinItsBounds() {
        assertThat(objection(POLICY, "250m")).isEmpty();
    }

    @Test
    void nothingIsRightSizedThatDidNotAskForIt() {
        SizingPolicy nobody = new SizingPolicy(Set.of(), Set.of(), Set.of("cpu"), Risk.HIGH, 0, Map.of());

        assertThat(nobody.unasked(Recommended.cpu(DEPLOYMENT, "500m", "250m"), DEPLOYMENT))
                .contains("neither the model delays nor its target cpu-small asked to be right-sized");
    }

    @Test
    void aTargetAsksForAllThatRunsOnIt() {
        SizingPolicy target = new SizingPolicy(Set.of(), Set.of("cpu-small"), Set.of("cpu"), Risk.MEDIUM, 1, Map.of());

        assertThat(target.unasked(Recommended.cpu(DEPLOYMENT, "500m", "250m"), DEPLOYMENT))
                .isEmpty();
        assertThat(objection(target, "250m")).isEmpty();
    }

    @Test
    void whatLiesBeyondABoundIsRefused() {
        assertThat(objection(POLICY, "90m")).contains("90m of cpu is not within 100m to 4");
        assertThat(objection(POLICY, "4001m")).contains("4001m of cpu is not within 100m to 4");
        assertThat(objection(POLICY, "4")).isEmpty();
    }

    @Test
    void whatIsNoAmountIsRefused() {
        assertThat(objection(POLICY, "$(reboot)")).contains("\"$(reboot)\" is no amount");
    }

    @Test
    void aResourceThatNobodyAskedForIsRefused() {
        Recommendation replicas = Recommended.of(
                "delays",
                DEPLOYMENT.id().toString(),
                "replicas",
                "3",
                "1",
                List.of(FieldChange.parse("spec.predictor.minReplicas", "1")));

        assertThat(POLICY.objection(replicas, DEPLOYMENT)).contains("replicas is not right-sized here");
    }

    @Test
    void aChangeOfAnythingButSizesIsRefused() {
        Recommendation hostile = Recommended.of(
                "delays",
                DEPLOYMENT.id().toString(),
                "cpu",
                "2",
                "1",
                List.of(FieldChange.parse("spec.predictor.serviceAccountName", "admin")));

        assertThat(POLICY.objection(hostile, DEPLOYMENT)).contains("it changes other things than sizes");
    }

    @Test
    void aRiskThatIsTooHighIsRefused() {
        SizingPolicy careful = new SizingPolicy(Set.of("*"), Set.of(), Set.of("cpu"), Risk.LOW, 1, Map.of());

        assertThat(objection(careful, "250m")).contains("its risk is MEDIUM, and LOW is the highest that is taken");
    }

    @Test
    void aRecommendationForAnotherModelsDeploymentIsRefused() {
        Recommendation stranger = Recommended.of("fraud", DEPLOYMENT.id().toString(), "cpu", "2", "1", List.of());

        assertThat(POLICY.objection(stranger, DEPLOYMENT)).contains("the deployment is not one of fraud");
    }

    @Test
    void quantitiesAreComparedByAmount() {
        assertThat(amount("500m")).isEqualByComparingTo(amount("0.5"));
        assertThat(amount("1Gi")).isEqualByComparingTo(amount("1024Mi"));
        assertThat(amount("1G")).isLessThan(amount("1Gi"));
        assertThat(Quantity.parse("-1")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds("2", "1"));
    }

    @Test
    void fieldsWithDotsAreQuoted() {
        FieldChange change = FieldChange.parse("spec.predictor.model.resources.limits.'nvidia.com/mig-3g.20gb'", "1");

        assertThat(change.path()).hasSize(6).endsWith("nvidia.com/mig-3g.20gb");
        assertThat(change.resource()).contains("nvidia.com/mig-3g.20gb");
        assertThat(FieldChange.parse("spec.predictor.minReplicas", "null").value())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> FieldChange.parse("spec..predictor", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldChange.parse("", "1"));
    }

    private static Quantity amount(String text) {
        return Quantity.parse(text).orElseThrow();
    }

    private static Optional<String> objection(SizingPolicy policy, String recommended) {
        return policy.objection(Recommended.cpu(DEPLOYMENT, "500m", recommended), DEPLOYMENT);
    }

    private static CommittedDeployment deployment() {
        Publication publication = Examples.publication("delays", 1, Examples.STAGING);
        ClusterName cluster = ClusterName.of("local");
        return new CommittedDeployment(
                DeploymentId.of(publication.origin().published(), Examples.STAGING, cluster),
                publication.model(),
                Examples.STAGING,
                cluster,
                publication.origin(),
                new CommitId("a".repeat(40)),
                Optional.of(Examples.SMALL),
                Optional.empty(),
                Instant.EPOCH);
    }
}
