package dev.weir.finops.messaging;

import dev.weir.events.UsageRecorded;
import dev.weir.events.UsageRole;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.mesh.PermanentFailure;

/** Where usage was metered, as the core knows it. */
final class AvroOrigin {

    private AvroOrigin() {}

    static Origin of(UsageRecorded event) {
        return new Origin(
                event.getProvider(),
                event.getRegion(),
                event.getServiceName(),
                event.getSkuId(),
                Commitment.valueOf(event.getCommitment().name()),
                event.getHardware(),
                event.getNode(),
                role(event.getRole()),
                event.getSource());
    }

    private static Role role(UsageRole role) {
        return switch (role) {
            case WORKLOAD -> Role.WORKLOAD;
            case CAPACITY -> Role.CAPACITY;
            case SHARED -> Role.SHARED;
            case UNSPECIFIED -> throw new PermanentFailure("usage in an unknown role cannot be allocated");
        };
    }
}
