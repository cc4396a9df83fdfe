package dev.weir.registry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.weir.mesh.FailureKind;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what went wrong into problem documents. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response refused(IllegalArgumentException failure) {
        return Problem.response(Response.Status.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException failure) {
        return Problem.response(Response.Status.BAD_REQUEST, failure.getOriginalMessage());
    }

    @ServerExceptionMapper
    public Response misfit(MismatchedInputException failure) {
        return unreadable(failure);
    }

    @ServerExceptionMapper
    public Response missing(NotFound failure) {
        return Problem.response(Response.Status.NOT_FOUND, String.valueOf(failure.getMessage()));
    }

    @ServerExceptionMapper(priority = Priorities.USER + 1)
    public Response failed(RuntimeException failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse();
        }
        LOG.errorf(failure, "request failed");
        return FailureKind.of(failure) == FailureKind.TRANSIENT
                ? Problem.response(
                        Response.Status.SERVICE_UNAVAILABLE, "something the registry needs is not there now; try again")
                : Problem.response(Response.Status.INTERNAL_SERVER_ERROR, "the registry failed; its log says why");
    }
}
