package dev.weir.drift.http;

import dev.weir.drift.core.door.DoorDesk;
import dev.weir.drift.core.door.Refusal;
import dev.weir.drift.core.door.Upload;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Telemetry of calls of generative models: OTLP over HTTP, in JSON, uncompressed. 200 says that all inferences of a body that
 * it does not name as rejected are in Kafka, on every in-sync replica.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
 */
@Path("/otlp/v1")
@Blocking
public class TelemetryDoorResource {

    private static final int SHOWN = 10;

    private final DoorDesk desk;

    @Inject
    TelemetryDoorResource(DoorDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{signal: traces|logs}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response export(@RestPath String signal, byte[] body) {
        Upload upload = desk.telemetry(body);
        return Response.ok(answer(signal, upload.refused()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** As ExportTraceServiceResponse and ExportLogsServiceResponse have it, whose numbers of 64 bits are texts. */
    private static Map<String, Object> answer(String signal, List<Refusal> refused) {
        return refused.isEmpty()
                ? Map.of()
                : Map.of(
                        "partialSuccess",
                        Map.of(
                                signal.equals("traces") ? "rejectedSpans" : "rejectedLogRecords",
                                Integer.toString(refused.size()),
                                "errorMessage",
                                refused.stream()
                                        .limit(SHOWN)
                                        .map(refusal -> refusal.line() + ": " + refusal.reason())
                                        .collect(Collectors.joining("; "))));
    }
}
