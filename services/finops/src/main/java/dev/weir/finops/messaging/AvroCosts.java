package dev.weir.finops.messaging;

import dev.weir.events.Charge;
import dev.weir.events.CostAnomaly;
import dev.weir.events.CostDriver;
import dev.weir.events.CostEstimated;
import dev.weir.events.CostRecorded;
import dev.weir.events.Money;
import dev.weir.events.Suspect;
import dev.weir.events.TargetEstimate;
import dev.weir.events.UsageKind;
import dev.weir.finops.core.anomaly.Surge;
import dev.weir.finops.core.desk.Deployment;
import dev.weir.finops.core.estimate.Estimate;
import dev.weir.finops.core.price.Price;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Usage;
import java.time.Instant;

/** What finops says, as Avro. */
final class AvroCosts {

    private AvroCosts() {}

    static CostRecorded recorded(PricedUsage priced) {
        Usage usage = priced.usage();
        Allocation to = usage.allocation();
        return CostRecorded.newBuilder()
                .setUsageId(usage.id())
                .setResource(usage.resource())
                .setModel(to.model())
                .setVersion(to.version())
                .setDeploymentId(to.deployment())
                .setOwner(to.owner())
                .setProject(to.project())
                .setEnvironment(to.environment())
                .setCharges(priced.charges().stream().map(AvroCosts::charge).toList())
                .setTotal(money(priced.total()))
                .setRateCard(priced.rateCard())
                .setStart(usage.interval().start())
                .setEnd(usage.interval().end())
                .build();
    }

    static CostEstimated estimated(String model, String version, Estimate estimate, Instant at) {
        return CostEstimated.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setEstimates(estimate.targets().stream()
                        .map(target -> TargetEstimate.newBuilder()
                                .setTarget(target.target())
                                .setHourly(money(target.hourly()))
                                .setMonthly(money(target.monthly()))
                                .setPerThousandRequests(money(target.perThousandRequests()))
                                .build())
                        .toList())
                .setBasis(estimate.basis())
                .setRateCard(estimate.rateCard())
                .setEstimatedAt(at)
                .build();
    }

    static CostAnomaly anomaly(dev.weir.finops.core.desk.CostAnomaly anomaly, Instant at) {
        Surge.Opened surge = anomaly.surge();
        return CostAnomaly.newBuilder()
                .setAnomalyId(anomaly.id())
                .setScope(anomaly.scope())
                .setActual(money(surge.actual()))
                .setExpected(money(surge.expected()))
                .setUpperBound(money(surge.upperBound()))
                .setDrivers(surge.drivers().stream()
                        .map(driver -> CostDriver.newBuilder()
                                .setKind(UsageKind.valueOf(driver.kind().name()))
                                .setActual(money(driver.actual()))
                                .setExpected(money(driver.expected()))
                                .build())
                        .toList())
                .setSuspect(anomaly.suspect().map(AvroCosts::suspect).orElse(null))
                .setStart(surge.window().start())
                .setEnd(surge.window().end())
                .setDetectedAt(at)
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

    private static Charge charge(dev.weir.finops.core.price.Charge charge) {
        return Charge.newBuilder()
                .setKind(UsageKind.valueOf(charge.kind().name()))
                .setQuantity(charge.quantity().doubleValue())
                .setUnitPrice(perUnit(charge.price()))
                .setAmount(money(charge.amount()))
                .build();
    }

    private static Money perUnit(Price price) {
        return Money.newBuilder()
                .setAmount(price.perUnit().toPlainString())
                .setCurrency(price.currency().getCurrencyCode())
                .build();
    }

    private static Money money(dev.weir.finops.core.money.Money money) {
        return Money.newBuilder()
                .setAmount(money.amount().toPlainString())
                .setCurrency(money.currency().getCurrencyCode())
                .build();
    }
}
