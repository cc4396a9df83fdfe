package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recommendations as finops makes them. */
public final class Recommended {

    private static final String RESOURCES = "spec.predictor.model.resources.";

    private Recommended() {}

    public static Recommendation cpu(CommittedDeployment deployment, String current, String recommended) {
        return size(deployment, "cpu", current, recommended);
    }

    public static Recommendation size(
            CommittedDeployment deployment, String resource, String current, String recommended) {
        return of(
                deployment.model().model().text(),
                deployment.id().toString(),
                resource,
                current,
                recommended,
                List.of(
                        FieldChange.parse(RESOURCES + "limits." + resource, recommended),
                        FieldChange.parse(RESOURCES + "requests." + resource, recommended)));
    }

    static Recommendation of(
            String model,
            String deployment,
            String resource,
            String current,
            String recommended,
            List<FieldChange> changes) {
        String id = deployment + "/" + resource + "/" + recommended;
        return new Recommendation(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                id,
                new ModelName(model),
                "1",
                deployment,
                "staging",
                resource,
                current,
                recommended,
                changes,
                Risk.MEDIUM,
                1,
                "In nine of ten minutes less was used.",
                "root",
                Optional.empty());
    }
}
