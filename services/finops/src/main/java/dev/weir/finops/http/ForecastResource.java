package dev.weir.finops.http;

import dev.weir.finops.core.forecast.Accuracy;
import dev.weir.finops.core.forecast.Grain;
import dev.weir.finops.core.scope.CostScope;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;

/** What scopes are expected to cost. */
@Path("/")
@Blocking
public class ForecastResource {

    private final Accuracy.Records records;

    @Inject
    ForecastResource(Accuracy.Records records) {
        this.records = records;
    }

    /** The latest forecast of a scope by hour, day, week or month. */
    @GET
    @Path("forecasts/{scope}")
    public ForecastView forecast(
            @PathParam("scope") String scope, @QueryParam("grain") @DefaultValue("day") String grain) {
        String parsed = Problems.understood(() -> CostScope.parse(scope).toString());
        return records.latest(parsed, grain(grain))
                .map(ForecastView::of)
                .orElseThrow(() -> Problems.missing(scope + " was not forecast by " + grain));
    }

    private static Grain grain(String text) {
        return Problems.understood(() -> Arrays.stream(Grain.values())
                .filter(grain -> grain.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a grain is hour, day, week or month, not " + text)));
    }
}
