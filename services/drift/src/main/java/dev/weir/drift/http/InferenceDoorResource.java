package dev.weir.drift.http;

import dev.weir.drift.core.door.CloudEvent;
import dev.weir.drift.core.door.DoorDesk;
import dev.weir.drift.core.door.Refusal;
import dev.weir.drift.core.door.Upload;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Inference logs of other systems. 202 says that all of a body is in Kafka, on every in-sync replica; 400 that none of it
 * is, and why; 503 that the broker does not answer, and the sender does well to send again.
 */
@Path("/")
@Blocking
public class InferenceDoorResource {

    private static final String PREFIX = "ce-";
    private static final String STRUCTURED = "application/cloudevents";

    private final DoorDesk desk;

    @Inject
    InferenceDoorResource(DoorDesk desk) {
        this.desk = desk;
    }

    /** CloudEvents as KServe's logger posts them: binary, structured, or a batch. */
    @POST
    @Path("cloudevents")
    public Response cloudEvents(@Context HttpHeaders headers, byte[] body) {
        String type = String.valueOf(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        return Taken.answer(
                type.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)
                        ? desk.structuredEvents(body)
                        : desk.binaryEvent(attributes(headers), body));
    }

    /**
     * Records that hold both sides, one a line or in an array.
     *
     * @param partial whether each line is taken for itself: 202 then says that those that are not refused are in Kafka, and
     *     400 that all of them are refused
     */
    @POST
    @Path("models/{name}/inferences")
    public Response records(
            @RestPath String name,
            @RestQuery String version,
            @RestQuery @DefaultValue("false") boolean partial,
            byte[] body) {
        String known = version == null ? "" : version;
        return partial ? Partly.answer(desk.lines(name, known, body)) : Taken.answer(desk.records(name, known, body));
    }

    /** Labels, one a line or in an array. */
    @POST
    @Path("labels")
    public Response labels(byte[] body) {
        return Taken.answer(desk.labels(body));
    }

    private static CloudEvent attributes(HttpHeaders headers) {
        Map<String, String> attributes = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(PREFIX)) {
                attributes.put(lower.substring(PREFIX.length()), values.getFirst());
            }
        });
        return new CloudEvent(attributes);
    }

    /** @param accepted inferences, sides of inferences, or labels */
    record Taken(int accepted) {

        static Response answer(int accepted) {
            return Response.accepted(new Taken(accepted)).build();
        }
    }

    /**
     * @param accepted as of {@link Taken}
     * @param refused lines, or records of a line, that were not taken in
     */
    record Partly(int accepted, List<Refusal> refused) {

        static Response answer(Upload upload) {
            int accepted = upload.captures().size();
            boolean nothing = accepted == 0 && !upload.refused().isEmpty();
            return Response.status(nothing ? Response.Status.BAD_REQUEST : Response.Status.ACCEPTED)
                    .entity(new Partly(accepted, upload.refused()))
                    .build();
        }
    }
}
