package dev.weir.finops.messaging;

import dev.weir.events.Commitment;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import dev.weir.events.UsageRole;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Usage;

/** Metered usage, as this service itself says it. */
final class AvroMetering {

    private AvroMetering() {}

    static UsageRecorded of(Usage usage) {
        Allocation to = usage.allocation();
        Origin from = usage.origin();
        return UsageRecorded.newBuilder()
                .setUsageId(usage.id())
                .setResource(usage.resource())
                .setMeasures(usage.measures().stream()
                        .map(measure -> Measure.newBuilder()
                                .setKind(UsageKind.valueOf(measure.kind().name()))
                                .setQuantity(measure.quantity().doubleValue())
                                .build())
                        .toList())
                .setModel(to.model())
                .setVersion(to.version())
                .setDeploymentId(to.deployment())
                .setOwner(to.owner())
                .setProject(to.project())
                .setEnvironment(to.environment())
                .setCostCenter(to.costCenter())
                .setTags(to.tags())
                .setProvider(from.provider())
                .setRegion(from.region())
                .setServiceName(from.service())
                .setSkuId(from.sku())
                .setCommitment(Commitment.valueOf(from.commitment().name()))
                .setHardware(from.hardware())
                .setNode(from.node())
                .setRole(UsageRole.valueOf(from.role().name()))
                .setSource(from.source())
                .setCorrects(usage.corrects())
                .setStart(usage.interval().start())
                .setEnd(usage.interval().end())
                .build();
    }
}
