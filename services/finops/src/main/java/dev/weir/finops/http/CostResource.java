package dev.weir.finops.http;

import dev.weir.finops.core.desk.CostDimension;
import dev.weir.finops.core.desk.CostReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What models cost. */
@Path("/")
@Blocking
public class CostResource {

    private final CostReport report;

    @Inject
    CostResource(CostReport report) {
        this.report = report;
    }

    /** Costs by model, version, owner, project or environment, most expensive first. */
    @GET
    @Path("costs")
    public List<CostView> costs(@QueryParam("by") @DefaultValue("model") String by) {
        return report.costs(dimension(by)).stream().map(CostView::of).toList();
    }

    private static CostDimension dimension(String name) {
        return Arrays.stream(CostDimension.values())
                .filter(dimension -> dimension.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                        .entity(Map.of(
                                "title",
                                "costs are told by model, version, owner, project or environment, not by " + name,
                                "status",
                                400))
                        .build()));
    }
}
