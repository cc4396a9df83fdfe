package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.statement.Outlook;
import dev.weir.finops.core.statement.Statement;
import dev.weir.finops.core.statement.UnitCosts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables below the charts; what has no rows is left out. */
final class Sections {

    private static final int LINES = 40;

    private Sections() {}

    static String of(Statement statement, Amounts amounts) {
        Html page = new Html();
        units(page, statement.units(), amounts);
        anomalies(page, statement.anomalies(), amounts);
        page.raw(Advice.of(statement.recommendations()));
        costs(page, statement.costs(), amounts);
        return page.toString();
    }

    private static void units(Html page, UnitCosts units, Amounts amounts) {
        Html rows = new Html();
        unit(rows, "inference", units.inference(), amounts);
        unit(rows, "1,000 requests", units.thousandRequests(), amounts);
        unit(rows, "million tokens", units.millionTokens(), amounts);
        unit(rows, "million input tokens", units.millionInput(), amounts);
        unit(rows, "million output tokens", units.millionOutput(), amounts);
        unit(rows, "million cached input tokens", units.millionCached(), amounts);
        unit(rows, "training run", units.trainingRun(), amounts);
        if (!rows.toString().isEmpty()) {
            page.raw("<section><h2>Cost of one</h2><table class=\"plain\">" + rows + "</table></section>");
        }
    }

    private static void unit(Html rows, String name, Optional<BigDecimal> cost, Amounts amounts) {
        cost.ifPresent(amount -> rows.raw("<tr>")
                .element("th", name)
                .element("td class=\"n\"", amounts.money(amount))
                .raw("</tr>"));
    }

    private static void anomalies(Html page, List<Outlook.Anomaly> anomalies, Amounts amounts) {
        if (anomalies.isEmpty()) {
            return;
        }
        page.raw("<section><h2>Anomalies</h2><div class=\"wide\"><table><tr><th>scope<th>began<th class=\"n\">actual"
                + "<th class=\"n\">expected<th>suspect<th>state</tr>");
        for (Outlook.Anomaly anomaly : anomalies) {
            page.raw("<tr>")
                    .element("td", anomaly.scope())
                    .element("td", anomaly.start().toString().substring(0, 16).replace('T', ' '))
                    .element("td class=\"n\"", amounts.money(anomaly.actual()))
                    .element("td class=\"n\"", amounts.money(anomaly.expected()))
                    .element("td", anomaly.suspect().isEmpty() ? "–" : anomaly.suspect())
                    .element("td", anomaly.closed().isPresent() ? "over" : "lasts")
                    .raw("</tr>");
        }
        page.raw("</table></div></section>");
    }

    private static void costs(Html page, List<AllocatedCost> costs, Amounts amounts) {
        if (costs.isEmpty()) {
            return;
        }
        page.raw("<section><h2>Allocated costs</h2><div class=\"wide\"><table><tr><th>model version<th>deployment"
                + "<th>project<th>kind<th class=\"n\">requests<th class=\"n\">carbon<th class=\"n\">cost</tr>");
        for (AllocatedCost cost : costs.subList(0, Math.min(LINES, costs.size()))) {
            var to = cost.slice().allocation();
            page.raw("<tr>")
                    .element("td", to.model().isEmpty() ? "–" : to.model() + " " + to.version())
                    .element("td", to.deployment().isEmpty() ? "–" : to.deployment())
                    .element("td", to.project().isEmpty() ? "–" : to.project())
                    .element("td", kind(cost))
                    .element("td class=\"n\"", Amounts.count(cost.figures().requests()))
                    .element("td class=\"n\"", Amounts.carbon(cost.figures().carbonGrams()))
                    .element("td class=\"n\"", amounts.money(cost.figures().amount()))
                    .raw("</tr>");
        }
        page.raw("</table></div>");
        if (costs.size() > LINES) {
            page.element("p class=\"note\"", (costs.size() - LINES) + " more lines are in the CSV.");
        }
        page.raw("</section>");
    }

    private static String kind(AllocatedCost cost) {
        String kind = cost.slice().kind().name().toLowerCase(Locale.ROOT);
        return cost.share()
                .map(share -> kind + ", " + share.method() + " of " + share.of())
                .orElse(kind);
    }
}
