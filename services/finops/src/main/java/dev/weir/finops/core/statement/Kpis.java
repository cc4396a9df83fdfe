package dev.weir.finops.core.statement;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.usage.Commitment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How well money is spent (FinOps Foundation, KPIs), as shares between 0 and 1; none where they mean nothing.
 *
 * @param effectiveSavingsRate what commitments and their discounts save: (contracted − effective) ÷ contracted
 * @param tagCoverage tagged effective cost ÷ effective cost
 * @param commitmentWaste unused ÷ all cost of commitments
 * @param idleShare cost of capacity that nobody used ÷ effective cost
 */
public record Kpis(
        Optional<BigDecimal> effectiveSavingsRate,
        Optional<BigDecimal> tagCoverage,
        Optional<BigDecimal> commitmentWaste,
        Optional<BigDecimal> idleShare) {

    static Kpis of(List<AllocatedCost> costs, TagPolicy tags) {
        Figures all = Figures.NONE;
        BigDecimal committed = BigDecimal.ZERO;
        BigDecimal unused = BigDecimal.ZERO;
        BigDecimal idle = BigDecimal.ZERO;
        for (AllocatedCost cost : costs) {
            BigDecimal amount = cost.figures().amount();
            all = all.plus(cost.figures());
            if (cost.slice().commitmentStatus().equals("Unused")) {
                unused = unused.add(amount);
            }
            if (!cost.slice().commitmentStatus().isEmpty()
                    || cost.slice().origin().commitment() == Commitment.COMMITTED) {
                committed = committed.add(amount);
            }
            if (cost.slice().kind() == CostKind.IDLE) {
                idle = idle.add(amount);
            }
        }
        return new Kpis(
                share(all.contracted().subtract(all.amount()), all.contracted()),
                tags.coverage(costs),
                share(unused, committed),
                share(idle, all.amount()));
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? Optional.of(part.divide(whole, MathContext.DECIMAL32)) : Optional.empty();
    }
}
