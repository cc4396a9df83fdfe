package dev.weir.finops.messaging;

import dev.weir.events.CostAnomaly;
import dev.weir.events.CostContributor;
import dev.weir.events.CostDriver;
import dev.weir.events.Suspect;
import dev.weir.events.UsageKind;
import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Driver;
import dev.weir.finops.core.anomaly.Surge;
import dev.weir.finops.core.desk.Deployment;
import java.time.Instant;

/** Anomalies, as Avro. */
final class AvroAnomalies {

    private AvroAnomalies() {}

    static CostAnomaly anomaly(dev.weir.finops.core.desk.CostAnomaly anomaly, Instant at) {
        Surge.Opened surge = anomaly.surge();
        return CostAnomaly.newBuilder()
                .setAnomalyId(anomaly.id())
                .setGroupId(anomaly.group())
                .setScope(anomaly.scope())
                .setActual(AvroMoney.of(surge.actual()))
                .setExpected(AvroMoney.of(surge.expected()))
                .setLowerBound(AvroMoney.of(surge.lowerBound()))
                .setUpperBound(AvroMoney.of(surge.upperBound()))
                .setExcess(AvroMoney.of(surge.excess()))
                .setScore(surge.score())
                .setDrivers(surge.drivers().stream().map(AvroAnomalies::driver).toList())
                .setContributors(anomaly.contributors().stream()
                        .map(AvroAnomalies::contributor)
                        .toList())
                .setSuspect(anomaly.suspect().map(AvroAnomalies::suspect).orElse(null))
                .setStart(surge.window().start())
                .setEnd(surge.window().end())
                .setDetectedAt(at)
                .build();
    }

    private static CostDriver driver(Driver driver) {
        return CostDriver.newBuilder()
                .setKind(UsageKind.valueOf(driver.kind().name()))
                .setActual(AvroMoney.of(driver.actual()))
                .setExpected(AvroMoney.of(driver.expected()))
                .build();
    }

    private static CostContributor contributor(Contributor contributor) {
        return CostContributor.newBuilder()
                .setDimension(contributor.dimension())
                .setValue(contributor.value())
                .setActual(AvroMoney.of(contributor.actual()))
                .setExpected(AvroMoney.of(contributor.expected()))
                .build();
    }

    private static Suspect suspect(Deployment deployment) {
        return Suspect.newBuilder()
                .setModel(deployment.model())
                .setVersion(deployment.version())
                .setDeploymentId(deployment.id())
                .setCommit(deployment.commit())
                .setDeployedAt(deployment.since())
                .build();
    }
}
