package dev.weir.finops.cli;

import dev.weir.finops.core.focus.BillPeriod;
import dev.weir.finops.core.focus.BillStore.PeriodChange;
import dev.weir.finops.core.focus.BillSummary;
import dev.weir.finops.core.focus.Costs;
import dev.weir.finops.core.focus.rule.Outcome;
import dev.weir.finops.core.focus.rule.RuleResult;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report for people. */
final class TextReport implements BillReport {

    private final boolean all;

    /** @param all whether to tell of rules that hold, too */
    TextReport(boolean all) {
        this.all = all;
    }

    @Override
    public String of(BillSummary summary, String rules, Path rejects, Optional<Booked> booked) {
        StringBuilder text = new StringBuilder();
        summary.files().forEach((file, version) -> line(text, "%s: FOCUS %s", file, version.label()));
        line(text, "");
        heading(text);
        row(text, "read", summary.read());
        row(text, "accepted", summary.accepted());
        row(text, "rejected", summary.rejected());
        line(
                text,
                summary.isReconciled()
                        ? "read = accepted + rejected, to the last digit"
                        : "READ IS NOT WHAT WAS ACCEPTED AND REJECTED");
        if (summary.rejected().rows() > 0) {
            line(text, "rejected rows with their reasons are in %s", rejects);
        }
        line(text, "");
        heading(text, "billing period and account");
        summary.periods().forEach((period, costs) -> row(text, name(period), costs));
        line(text, "");
        rules(text, summary.rules(), rules);
        booked.ifPresent(done -> booked(text, done));
        return text.toString();
    }

    private static void booked(StringBuilder text, Booked booked) {
        line(text, "");
        line(
                text,
                booked.isCorrection()
                        ? "booked as import %d, in place of what was booked for these periods"
                        : "booked as import %d",
                booked.number());
        if (!booked.isCorrection()) {
            return;
        }
        List<PeriodChange> differences = booked.differences();
        line(text, differences.isEmpty() ? "no sum changed" : "what changed:");
        if (!differences.isEmpty()) {
            heading(text);
        }
        differences.forEach(change -> {
            line(text, "%s %s", name(change.period()), change.service().isEmpty() ? "no service" : change.service());
            row(text, "  before", change.before());
            row(text, "  now", change.after());
            row(text, "  difference", change.after().minus(change.before()));
        });
    }

    static String name(BillPeriod period) {
        String account = period.account();
        String shown = account.length() > 20 ? "…" + account.substring(account.length() - 19) : account;
        return period.start().toString().substring(0, 10) + " " + shown;
    }

    static void heading(StringBuilder text) {
        heading(text, "");
    }

    private static void heading(StringBuilder text, String name) {
        line(
                text,
                "%-32s %10s %22s %22s %22s %22s",
                name,
                "rows",
                "BilledCost",
                "EffectiveCost",
                "ListCost",
                "ContractedCost");
    }

    static void row(StringBuilder text, String name, Costs costs) {
        line(
                text,
                "%-32s %10d %22s %22s %22s %22s",
                name,
                costs.rows(),
                plain(costs.billed()),
                plain(costs.effective()),
                plain(costs.list()),
                plain(costs.contracted()));
    }

    private void rules(StringBuilder text, List<RuleResult> results, String name) {
        line(
                text,
                "%d rules (%s): %d passed, %d failed, %d not applicable, %d not evaluated",
                results.size(),
                name,
                count(results, Outcome.PASSED),
                count(results, Outcome.FAILED),
                count(results, Outcome.NOT_APPLICABLE),
                count(results, Outcome.NOT_EVALUATED));
        for (RuleResult result : results) {
            if (all || result.outcome() == Outcome.FAILED) {
                rule(text, result);
            }
        }
    }

    private static void rule(StringBuilder text, RuleResult result) {
        String outcome = result.outcome().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
        String rows = result.checked() == 0 ? "" : " " + result.failed() + " of " + result.checked() + " fail.";
        String reason = result.reason().isEmpty() ? "" : " (" + result.reason() + ")";
        line(
                text,
                "  %-14s %-6s %s: %s.%s%s%s",
                outcome,
                result.rule().keyword(),
                result.rule().id(),
                withoutFullStop(result.rule().text()),
                rows,
                example(result),
                reason);
    }

    private static String example(RuleResult result) {
        if (result.examples().isEmpty()) {
            return "";
        }
        RuleResult.Example first = result.examples().getFirst();
        String value = first.value().length() > 60 ? first.value().substring(0, 60) + "…" : first.value();
        return " Row " + first.row() + " has " + (value.isEmpty() ? "nothing" : value) + ".";
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") || text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    private static long count(List<RuleResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(format.formatted(arguments)).append('\n');
    }
}
