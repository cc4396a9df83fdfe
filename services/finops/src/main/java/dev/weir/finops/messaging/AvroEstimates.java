package dev.weir.finops.messaging;

import dev.weir.events.CostEstimated;
import dev.weir.events.TargetEstimate;
import dev.weir.finops.core.estimate.Candidate;
import dev.weir.finops.core.estimate.Estimate;
import java.time.Instant;

/** Estimates as Avro. */
final class AvroEstimates {

    private AvroEstimates() {}

    static CostEstimated estimated(Candidate candidate, Estimate estimate, Instant at) {
        return CostEstimated.newBuilder()
                .setModel(candidate.model())
                .setVersion(candidate.version())
                .setEstimates(
                        estimate.targets().stream().map(AvroEstimates::target).toList())
                .setBasis(estimate.basis())
                .setRateCard(estimate.rateCard())
                .setEstimatedAt(at)
                .setCoverage(estimate.coverage())
                .build();
    }

    private static TargetEstimate target(dev.weir.finops.core.estimate.TargetEstimate target) {
        return TargetEstimate.newBuilder()
                .setTarget(target.target())
                .setHourly(AvroMoney.of(target.hourly()))
                .setMonthly(AvroMoney.of(target.monthly()))
                .setPerThousandRequests(AvroMoney.of(target.perThousandRequests()))
                .setMonthlyLow(AvroMoney.of(target.monthlyLow()))
                .setMonthlyHigh(AvroMoney.of(target.monthlyHigh()))
                .setPerThousandLow(AvroMoney.of(target.thousand().low()))
                .setPerThousandHigh(AvroMoney.of(target.thousand().high()))
                .setFits(target.fits())
                .build();
    }
}
