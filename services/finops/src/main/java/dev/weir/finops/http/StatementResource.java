package dev.weir.finops.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.finops.core.estimate.EstimateAccuracy;
import dev.weir.finops.core.forecast.Accuracy;
import dev.weir.finops.core.ledger.MonthCloser;
import dev.weir.finops.core.statement.RecommendationTable;
import dev.weir.finops.core.statement.Scope;
import dev.weir.finops.core.statement.Statement;
import dev.weir.finops.core.statement.StatementDesk;
import dev.weir.finops.core.statement.focus.FocusStatement;
import dev.weir.finops.core.statement.page.StatementPage;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a scope has cost in a month: as a page, as JSON and as a FOCUS bill. */
@Path("/")
@Blocking
public class StatementResource {

    private static final String CSV_TYPE = "text/csv";
    private static final Duration LATELY = Duration.ofDays(90);

    private enum Form {
        HTML,
        JSON,
        CSV
    }

    private final StatementDesk desk;
    private final MonthCloser closer;
    private final Accuracy.Records records;
    private final EstimateAccuracy.Records estimates;
    private final Press press;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    StatementResource(
            StatementDesk desk,
            MonthCloser closer,
            Accuracy.Records records,
            EstimateAccuracy.Records estimates,
            Press press,
            ObjectMapper json,
            Clock clock) {
        this.desk = desk;
        this.closer = closer;
        this.records = records;
        this.estimates = estimates;
        this.press = press;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A statement in the form that is asked for, by {@code format} or by what the client accepts; a page otherwise.
     *
     * @param scope {@code all}, {@code dimension:value} or {@code tag:key=value}
     * @param period a month, the present one unless it is given
     */
    @GET
    @Path("statements/{scope}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, CSV_TYPE})
    public Response statement(
            @PathParam("scope") String scope,
            @QueryParam("period") @Nullable String period,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        Scope whose = Problems.understood(() -> Scope.parse(scope));
        YearMonth month = month(period);
        return switch (Problems.understood(() -> form(format, headers))) {
            case JSON ->
                Response.ok(
                                press.printAlone(out -> json.writeValue(out, StatementView.of(make(whose, month)))),
                                MediaType.APPLICATION_JSON)
                        .build();
            case CSV -> csv("statement-" + month, out -> new FocusStatement(make(whose, month)).write(out));
            case HTML ->
                Response.ok(
                                press.printAlone(out -> out.write(new StatementPage(make(whose, month))
                                        .render()
                                        .getBytes(StandardCharsets.UTF_8))),
                                MediaType.TEXT_HTML + ";charset=utf-8")
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .build();
        };
    }

    /** What a statement recommends, as CSV. */
    @GET
    @Path("statements/{scope}/recommendations")
    @Produces(CSV_TYPE)
    public Response recommendations(@PathParam("scope") String scope, @QueryParam("period") @Nullable String period) {
        Scope whose = Problems.understood(() -> Scope.parse(scope));
        YearMonth month = month(period);
        return csv(
                "recommendations-" + month,
                out -> new RecommendationTable(make(whose, month).recommendations()).write(out));
    }

    /** How well money is spent in a month, how forecasts of the last 90 days did, and estimates. */
    @GET
    @Path("kpis")
    @Produces(MediaType.APPLICATION_JSON)
    public KpiView kpis(@QueryParam("scope") @Nullable String scope, @QueryParam("period") @Nullable String period) {
        Scope whose = Problems.understood(() -> Scope.parse(scope == null ? "total" : scope));
        YearMonth month = month(period);
        return new KpiView(
                press.makeAlone(() -> StatementKpiView.of(make(whose, month))),
                records.accuracies(clock.instant().minus(LATELY)).stream()
                        .map(KpiView.ForecastKpi::of)
                        .toList(),
                estimates.estimates());
    }

    private YearMonth month(@Nullable String period) {
        return period == null
                ? YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))
                : QueryParameters.month(period);
    }

    private Statement make(Scope scope, YearMonth month) {
        boolean closed = closer.closed().stream().anyMatch(each -> each.month().equals(month));
        return desk.make(scope, month, closed, clock.instant());
    }

    private static Form form(@Nullable String format, HttpHeaders headers) {
        if (format != null) {
            return Arrays.stream(Form.values())
                    .filter(form -> form.name().equals(format.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("a statement is html, json or csv, not \"" + format + "\""));
        }
        return switch (headers.getAcceptableMediaTypes().getFirst().toString()) {
            case MediaType.APPLICATION_JSON -> Form.JSON;
            case CSV_TYPE -> Form.CSV;
            default -> Form.HTML;
        };
    }

    private interface Table {

        void write(Appendable out) throws IOException;
    }

    private Response csv(String name, Table table) {
        return Response.ok(
                        press.printAlone(out -> {
                            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                            table.write(text);
                            text.flush();
                        }),
                        CSV_TYPE + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
