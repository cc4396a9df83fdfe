package dev.weir.registry.http;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request failed, as RFC 9457 puts it. */
@Schema(description = "Why the request failed (RFC 9457, application/problem+json).")
record Problem(
        @Schema(description = "Reason phrase of the status.")
        String title,

        @Schema(description = "HTTP status code.") int status,

        @Schema(description = "What was wrong with this request.")
        String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response response(Response.Status status, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem(status.getReasonPhrase(), status.getStatusCode(), detail))
                .build();
    }
}
