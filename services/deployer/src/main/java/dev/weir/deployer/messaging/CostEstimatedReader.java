package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Money;
import dev.weir.deployer.core.TargetEstimate;
import dev.weir.deployer.core.TargetName;
import dev.weir.events.CostEstimated;
import dev.weir.mesh.Event;
import java.math.BigDecimal;

/** Reads {@code cost.estimated}. */
record CostEstimatedReader() implements FactReader<CostEstimated> {

    @Override
    public String topic() {
        return "cost.estimated";
    }

    @Override
    public Class<CostEstimated> type() {
        return CostEstimated.class;
    }

    @Override
    public Fact read(Event<CostEstimated> event) {
        CostEstimated data = event.data();
        return new Fact.Estimated(
                FactReader.version(data.getModel(), data.getVersion()),
                data.getEstimates().stream().map(CostEstimatedReader::estimate).toList());
    }

    private static TargetEstimate estimate(dev.weir.events.TargetEstimate estimate) {
        return new TargetEstimate(
                new TargetName(estimate.getTarget()),
                money(estimate.getMonthly()),
                estimate.getMonthlyHigh().map(CostEstimatedReader::money).orElse(null),
                !estimate.getFits());
    }

    private static Money money(dev.weir.events.Money money) {
        return new Money(new BigDecimal(money.getAmount()), money.getCurrency());
    }
}
