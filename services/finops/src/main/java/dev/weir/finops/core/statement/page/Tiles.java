package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.statement.Outlook;
import dev.weir.finops.core.statement.Statement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** The figures that one looks at first. */
final class Tiles {

    private static final BigDecimal CRAWL = new BigDecimal("0.8");
    private static final BigDecimal RUN = new BigDecimal("0.9");

    private Tiles() {}

    static String of(Statement statement, Amounts amounts) {
        Html tiles = new Html().raw("<section class=\"tiles\">");
        tile(tiles, "Effective cost", amounts.money(statement.total().amount()), change(statement));
        statement.budget().ifPresent(budget -> budget(tiles, statement, budget, amounts));
        statement
                .units()
                .inference()
                .ifPresent(cost -> tile(
                        tiles,
                        "Per 1,000 inferences",
                        amounts.money(cost.multiply(BigDecimal.valueOf(1_000))),
                        "idle and shared cost included"));
        statement
                .kpis()
                .tagCoverage()
                .ifPresent(share -> tile(tiles, "Tag coverage", Amounts.percent(share), judged(share)));
        statement
                .kpis()
                .effectiveSavingsRate()
                .filter(share -> share.signum() != 0)
                .ifPresent(share -> tile(
                        tiles,
                        "Effective savings rate",
                        Amounts.percent(share),
                        "of " + amounts.money(statement.total().contracted()) + " contracted"));
        statement
                .kpis()
                .idleShare()
                .filter(share -> share.signum() != 0)
                .ifPresent(share -> tile(tiles, "Idle", Amounts.percent(share), "paid for and not used"));
        statement
                .kpis()
                .commitmentWaste()
                .ifPresent(share -> tile(tiles, "Commitment waste", Amounts.percent(share), "unused by all committed"));
        if (statement.total().carbonGrams().signum() > 0) {
            tile(
                    tiles,
                    "Carbon",
                    Amounts.carbon(statement.total().carbonGrams()),
                    "CO₂e, estimated from use, location-based");
        }
        return tiles.raw("</section>").toString();
    }

    private static void budget(Html tiles, Statement statement, Outlook.Budget budget, Amounts amounts) {
        BigDecimal used = budget.amount().signum() > 0
                ? statement.total().amount().divide(budget.amount(), MathContext.DECIMAL32)
                : BigDecimal.ONE;
        BigDecimal expected = statement.forecast().stream()
                .map(Outlook.Expected::amount)
                .reduce(statement.total().amount(), BigDecimal::add);
        tile(
                tiles,
                "Budget used",
                Amounts.percent(used),
                "of " + amounts.money(budget.amount())
                        + (statement.forecast().isEmpty() ? "" : ", " + amounts.money(expected) + " expected"));
    }

    private static String change(Statement statement) {
        return statement
                .previous()
                .filter(before -> before.signum() > 0)
                .map(before -> {
                    BigDecimal change =
                            statement.total().amount().subtract(before).divide(before, MathContext.DECIMAL32);
                    return (change.signum() < 0 ? "" : "+") + Amounts.percent(change) + " on the month before"
                            + (isOver(statement) ? "" : ", not over yet");
                })
                .orElse("no month before");
    }

    private static boolean isOver(Statement statement) {
        return statement.month().isBefore(YearMonth.from(statement.madeAt().atOffset(ZoneOffset.UTC)));
    }

    private static String judged(BigDecimal coverage) {
        if (coverage.compareTo(RUN) >= 0) {
            return "of cost, good: 90 % or more";
        }
        return coverage.compareTo(CRAWL) >= 0 ? "of cost, fair: 80 % or more" : "of cost, below 80 %";
    }

    private static void tile(Html tiles, String title, String value, String note) {
        tiles.raw("<div>")
                .element("h3", title)
                .element("strong", value)
                .element("small", note)
                .raw("</div>");
    }
}
