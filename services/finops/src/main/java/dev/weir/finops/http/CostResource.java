package dev.weir.finops.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import dev.weir.finops.core.desk.CostDimension;
import dev.weir.finops.core.desk.CostReport;
import dev.weir.finops.core.query.AnswerTooWide;
import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What models cost. */
@Path("/")
@Blocking
public class CostResource {

    /** So many lines are 200 MB of JSON. */
    private static final int MOST = 500_000;

    private final CostReport report;
    private final CostBook book;
    private final Press press;
    private final ObjectMapper json;

    @Inject
    CostResource(CostReport report, CostBook book, Press press, ObjectMapper json) {
        this.report = report;
        this.book = book;
        this.press = press;
        this.json = json;
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
     * @return a list; 400 when it would be too long
     */
    @GET
    @Path("costs")
    @Produces(MediaType.APPLICATION_JSON)
    public Response costs(
            @QueryParam("by") @DefaultValue("model") String by,
            @QueryParam("grain") @Nullable String grain,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("filter") @Nullable String filter) {
        Optional<CostDimension> running = dimension(by);
        if (running.isPresent() && Stream.of(grain, from, to, filter).allMatch(given -> given == null)) {
            return Response.ok(report.costs(running.get()).stream()
                            .map(CostView::of)
                            .toList())
                    .build();
        }
        CostQuery query = QueryParameters.query(by, grain, from, to, filter);
        return Response.ok(press.print(out -> write(query, out))).build();
    }

    private void write(CostQuery query, OutputStream out) throws IOException {
        try (SequenceWriter list =
                json.writerFor(CostRowView.class).writeValues(out).init(true)) {
            AtomicInteger lines = new AtomicInteger();
            book.rows(query, row -> {
                if (lines.incrementAndGet() > MOST) {
                    throw AnswerTooWide.inAll(MOST);
                }
                try {
                    list.write(CostRowView.of(query, row));
                } catch (IOException e) {
                    throw new UncheckedIOException("an answer cannot be kept", e);
                }
            });
        }
    }

    private static Optional<CostDimension> dimension(String name) {
        return Arrays.stream(CostDimension.values())
                .filter(dimension -> dimension.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
