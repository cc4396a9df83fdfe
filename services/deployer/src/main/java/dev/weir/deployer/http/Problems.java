package dev.weir.deployer.http;

import dev.weir.mesh.TransientFailure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says that Git or the stream does not answer, and that asking again may help. */
class Problems {

    private static final int SECONDS_TO_WAIT = 5;

    @ServerExceptionMapper
    public Response away(TransientFailure failure) {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new HookAnswer("unavailable", String.valueOf(failure.getMessage())))
                .build();
    }
}
