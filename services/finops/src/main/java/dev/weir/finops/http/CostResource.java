package dev.weir.finops.http;

import dev.weir.finops.core.desk.CostDimension;
import dev.weir.finops.core.desk.CostReport;
import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What models cost. */
@Path("/")
@Blocking
public class CostResource {

    private final CostReport report;
    private final CostBook book;

    @Inject
    CostResource(CostReport report, CostBook book) {
        this.report = report;
        this.book = book;
    }

    /**
     * Costs by dimensions. With nothing but {@code by} of model, version, owner, project or environment, what deployed
     * models have cost so far with their answers, most expensive first; otherwise sums of the ledger and its history,
     * by time and then most expensive first.
     *
     * @param by dimensions with commas between, for example {@code model,tag:team}
     * @param grain hour, day, month or total
     * @param from inclusive; a month, a day or an instant
     * @param to exclusive
     * @param filter {@code dimension=value|value}, with commas between
     */
    @GET
    @Path("costs")
    public List<?> costs(
            @QueryParam("by") @DefaultValue("model") String by,
            @QueryParam("grain") @Nullable String grain,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("filter") @Nullable String filter) {
        Optional<CostDimension> running = dimension(by);
        if (running.isPresent() && Stream.of(grain, from, to, filter).allMatch(given -> given == null)) {
            return report.costs(running.get()).stream().map(CostView::of).toList();
        }
        CostQuery query = QueryParameters.query(by, grain, from, to, filter);
        return book.rows(query).stream().map(row -> CostRowView.of(query, row)).toList();
    }

    private static Optional<CostDimension> dimension(String name) {
        return Arrays.stream(CostDimension.values())
                .filter(dimension -> dimension.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
