package dev.weir.finops.cli;

import dev.weir.finops.core.price.RateDifference;
import dev.weir.finops.core.price.Repricing;

/** What other prices would change, for people. */
final class RepriceReport {

    private static final String FORMAT = "%-28s %-20s %10s %24s %24s %24s%n";

    private RepriceReport() {}

    /** @param unreadable records of the log that could not be read */
    static String of(Repricing repricing, long unreadable) {
        StringBuilder text = new StringBuilder();
        text.append(FORMAT.formatted("model", "project", "records", "before", "after", "difference"));
        repricing.differences().forEach((scope, difference) -> row(text, scope.model(), scope.project(), difference));
        row(text, "total", "", repricing.total());
        if (unreadable > 0) {
            text.append(unreadable).append(" records of the log cannot be read and are left out\n");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String model, String project, RateDifference difference) {
        text.append(FORMAT.formatted(
                model.isEmpty() ? "-" : model,
                project.isEmpty() ? "-" : project,
                difference.records(),
                difference.before(),
                difference.after(),
                difference.difference()));
    }
}
