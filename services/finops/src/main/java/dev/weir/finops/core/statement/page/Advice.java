package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Standing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Recommendations, each with why and with the fields of the manifest that it sets. */
final class Advice {

    private static final String HEADING =
            "<tr><th>deployment<th>resource<th>now<th>recommended" + "<th class=\"n\">saves a month<th>risk</tr>";

    private Advice() {}

    /** A section; nothing when nothing is recommended. */
    static String of(List<Standing> recommendations) {
        if (recommendations.isEmpty()) {
            return "";
        }
        Html section = new Html()
                .raw("<section><h2>Recommendations</h2><div class=\"wide\"><table class=\"advice\">" + HEADING);
        for (Standing standing : recommendations) {
            rows(section, standing);
        }
        return section.raw("</table></div>")
                .element(
                        "p class=\"note\"",
                        "Each saving is of 730 hours and of its change alone; those of one deployment overlap.")
                .raw("</section>")
                .toString();
    }

    private static void rows(Html section, Standing standing) {
        Recommendation recommendation = standing.recommendation();
        Amounts amounts = new Amounts(recommendation.monthlySaving().currency());
        section.raw("<tr>")
                .element("td", standing.deployment())
                .element("td", recommendation.resource())
                .element("td", recommendation.current())
                .element("td", recommendation.recommended() + between(recommendation))
                .element(
                        "td class=\"n\"",
                        amounts.money(recommendation.monthlySaving().amount()))
                .element("td", recommendation.risk().name().toLowerCase(Locale.ROOT))
                .raw("</tr><tr class=\"why\"><td colspan=\"6\">")
                .text(recommendation.reason());
        if (!recommendation.changes().isEmpty()) {
            section.element(
                    "pre",
                    recommendation.changes().stream().map(FieldChange::toString).collect(Collectors.joining("\n")));
        }
        section.raw("</td></tr>");
    }

    private static String between(Recommendation recommendation) {
        return recommendation.lower().isEmpty()
                ? ""
                : " (" + recommendation.lower() + " to " + recommendation.upper() + ")";
    }
}
