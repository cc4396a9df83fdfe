package dev.weir.finops.core.focus;

import dev.weir.finops.core.focus.rule.RuleResult;
import java.util.List;
import java.util.Map;

/**
 * What was read of a bill, and what became of it.
 *
 * @param files with the version of FOCUS that each is written in
 * @param read sums of every row, before any was judged
 * @param accepted sums of the rows that can be booked
 * @param rejected sums of those that cannot
 * @param periods the accepted rows by account and billing period
 */
public record BillSummary(
        Map<String, FocusVersion> files,
        Costs read,
        Costs accepted,
        Costs rejected,
        Map<BillPeriod, Costs> periods,
        List<RuleResult> rules) {

    /** Whether what was read is what was accepted and rejected, to the last digit. */
    public boolean isReconciled() {
        return read.agreesWith(accepted.plus(rejected))
                && accepted.agreesWith(periods.values().stream().reduce(Costs.NONE, Costs::plus));
    }

    public boolean isValid() {
        return rejected.rows() == 0 && rules.stream().noneMatch(RuleResult::isViolation);
    }
}
