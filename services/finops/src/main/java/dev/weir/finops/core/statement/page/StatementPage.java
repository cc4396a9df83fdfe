package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.statement.Breakdown;
import dev.weir.finops.core.statement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A statement as one HTML page: it loads nothing, is readable on a phone and in the dark, and prints. */
public final class StatementPage {

    private static final int LINES = 12;

    private final Statement statement;
    private final Amounts amounts;

    public StatementPage(Statement statement) {
        this.statement = statement;
        this.amounts = new Amounts(statement.currency());
    }

    /** The page, in UTF-8. */
    public String render() {
        String title = "Cost of " + name() + ", " + statement.month();
        Html page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .element("title", title)
                .raw("<style>" + style() + "</style></head><body><main>");
        header(page);
        page.raw(Tiles.of(statement, amounts));
        trend(page);
        page.raw("<div class=\"two\">");
        for (Breakdown breakdown : statement.breakdowns()) {
            breakdown(page, breakdown);
        }
        page.raw("</div>");
        page.raw(Sections.of(statement, amounts));
        footer(page);
        return page.raw("</main></body></html>\n").toString();
    }

    private void header(Html page) {
        page.raw("<header><p class=\"eyebrow\">")
                .text(statement.closed() ? "Chargeback statement · books closed" : "Showback statement · month is open")
                .raw("</p>")
                .element("h1", name())
                .raw("<p class=\"sub\">")
                .text(statement.month() + " · amounts in " + statement.currency() + " · made "
                        + statement.madeAt().toString().substring(0, 16).replace('T', ' ') + " UTC")
                .raw("</p></header>");
        if (!statement.otherCurrencies().isEmpty()) {
            page.raw("<p class=\"note\">").text("Not included, in other currencies:");
            statement
                    .otherCurrencies()
                    .forEach((currency, amount) -> page.text(" " + new Amounts(currency).money(amount)));
            page.raw("</p>");
        }
    }

    private void trend(Html page) {
        page.raw("<section><h2>").text("Cost by day, " + statement.currency()).raw("</h2>");
        if (statement.costs().isEmpty() && statement.forecast().isEmpty()) {
            page.raw("<p class=\"note\">Nothing was booked in this month.</p></section>");
        } else {
            days(page);
        }
        if (statement.months().size() > 1) {
            page.raw("<section><h2>Cost by month</h2>")
                    .raw(Bars.months(statement.months(), amounts))
                    .raw("</section>");
        }
    }

    private void days(Html page) {
        page.raw(new DayChart(statement).draw());
        page.raw(
                "<p class=\"legend\"><b class=\"direct\"></b>used <b class=\"shared\"></b>shared <b class=\"idle\"></b>"
                        + "idle");
        if (!statement.forecast().isEmpty()) {
            page.raw(" <b class=\"band\"></b>forecast");
        }
        if (!statement.anomalies().isEmpty()) {
            page.raw(" <b class=\"mark\"></b>anomaly began");
        }
        page.raw("</p></section>");
    }

    private void breakdown(Html page, Breakdown breakdown) {
        List<Breakdown.Line> lines = breakdown.lines();
        if (lines.size() < 2) {
            return;
        }
        BigDecimal greatest = lines.getFirst().figures().amount();
        page.raw("<section><h2>").text("By " + Titles.of(breakdown.dimension())).raw("</h2><table class=\"bars\">");
        for (Breakdown.Line line : lines.subList(0, Math.min(LINES, lines.size()))) {
            line(page, line.name(), line.figures().amount(), greatest);
        }
        if (lines.size() > LINES) {
            BigDecimal rest = lines.subList(LINES, lines.size()).stream()
                    .map(line -> line.figures().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            line(page, (lines.size() - LINES) + " more", rest, greatest);
        }
        page.raw("</table></section>");
    }

    private void line(Html page, String name, BigDecimal amount, BigDecimal greatest) {
        page.raw("<tr>")
                .element(name.isEmpty() ? "th class=\"none\"" : "th", Titles.value(name))
                .raw("<td>" + Bars.of(amount, greatest) + "</td>")
                .element("td class=\"n\"", amounts.money(amount))
                .element("td class=\"n p\"", share(amount))
                .raw("</tr>");
    }

    private String share(BigDecimal amount) {
        BigDecimal all = statement.total().amount();
        return all.signum() <= 0 ? "" : Amounts.percent(amount.divide(all, MathContext.DECIMAL32));
    }

    private void footer(Html page) {
        page.raw("<footer><p>")
                .text(
                        "Allocated cost: what was used, with shares of idle and shared cost; the parts of all statements of a"
                                + " month add up to what is paid. Amounts here are rounded, those in the CSV are exact.")
                .raw("</p></footer>");
    }

    private String name() {
        return statement.scope().dimension().isEmpty()
                ? "everything"
                : statement.scope().label();
    }

    private static String style() {
        try (InputStream css = StatementPage.class.getResourceAsStream("/finops/statement.css")) {
            if (css == null) {
                throw new IllegalStateException("the style of the page is missing");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style of the page cannot be read", e);
        }
    }
}
