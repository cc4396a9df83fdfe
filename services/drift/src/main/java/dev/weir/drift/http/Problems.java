package dev.weir.drift.http;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.history.HistoriesUnavailable;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what went wrong into answers. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response malformed(Malformed failure) {
        return answer(Response.Status.BAD_REQUEST, failure);
    }

    @ServerExceptionMapper
    public Response unavailable(HistoriesUnavailable failure) {
        return answer(Response.Status.SERVICE_UNAVAILABLE, failure);
    }

    @ServerExceptionMapper
    public Response away(TransientFailure failure) {
        LOG.warnf("door closed reason=\"%s\"", failure.getMessage());
        return answer(Response.Status.SERVICE_UNAVAILABLE, failure);
    }

    /** The broker refuses what is too large for it. */
    @ServerExceptionMapper
    public Response refused(PermanentFailure failure) {
        LOG.errorf("door refused reason=\"%s\"", failure.getMessage());
        return answer(Response.Status.BAD_REQUEST, failure);
    }

    private static Response answer(Response.Status status, RuntimeException failure) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", String.valueOf(failure.getMessage())))
                .build();
    }
}
