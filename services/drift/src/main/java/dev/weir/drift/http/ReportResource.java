package dev.weir.drift.http;

import dev.weir.drift.core.report.Report;
import dev.weir.drift.core.report.Reports;
import dev.weir.drift.http.report.ReportPage;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What the last windows of a model show. 307 to the instance that watches the model, where instances know one another's
 * addresses ({@code quarkus.kafka-streams.application-server}); 404 when none here does; 503 while the state is not here.
 */
@Path("/models/{name}/report")
@Blocking
public class ReportResource {

    private final Reports reports;
    private final Clock clock;

    @Inject
    ReportResource(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response report(@RestPath String name) {
        return answer(name, report -> report);
    }

    /** The same as one page that needs no other file. */
    @GET
    @Produces("text/html;charset=UTF-8;qs=0.5")
    public Response page(@RestPath String name) {
        return answer(name, report -> ReportPage.of(report, clock.instant()));
    }

    private Response answer(String name, Function<Report, Object> form) {
        Optional<Report> report = reports.of(name);
        if (report.isPresent()) {
            return Response.ok(form.apply(report.get())).build();
        }
        return reports.elsewhere(name)
                .map(host -> Response.temporaryRedirect(there(host, name)).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(Map.of(
                                "error",
                                "no window of model " + name
                                        + " was closed on this instance; where there are several, another may know it"))
                        .build());
    }

    private static URI there(URI host, String name) {
        return host.resolve(
                "/models/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + "/report");
    }
}
