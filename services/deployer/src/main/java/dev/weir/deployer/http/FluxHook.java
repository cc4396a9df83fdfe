package dev.weir.deployer.http;

import dev.weir.deployer.core.rollout.ReportOutcome;
import dev.weir.deployer.core.rollout.Rollouts;
import dev.weir.mesh.FailureKind;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears clusters. An answer from 200 to 299 means that all consequences are durable and said. A sender should send again
 * after 503, when Git or Kafka did not answer. A revision that the repository does not know will not become known by
 * sending again, so the answer to it is 202: heard, without consequence.
 */
@Path("/hooks/flux")
@Produces(MediaType.APPLICATION_JSON)
public class FluxHook {

    private static final Logger LOG = Logger.getLogger(FluxHook.class);
    private static final int SECONDS_TO_WAIT = 5;

    private final BodySignature signature;
    private final Rollouts rollouts;
    private final MeterRegistry metrics;

    @Inject
    FluxHook(HooksConfig config, Rollouts rollouts, MeterRegistry metrics) {
        this.signature = new BodySignature(config.secret());
        this.rollouts = rollouts;
        this.metrics = metrics;
    }

    /** Hears one notification. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response hear(@HeaderParam("X-Signature") @Nullable String header, byte[] body) {
        if (!signature.verifies(header, body)) {
            return answer(Response.Status.UNAUTHORIZED, "unauthorized", "X-Signature does not sign the body");
        }
        try {
            return answer(rollouts.observe(FluxNotification.read(body)));
        } catch (RuntimeException failure) {
            return refuse(failure);
        }
    }

    private Response answer(ReportOutcome outcome) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        return switch (outcome) {
            case UNKNOWN -> answer(Response.Status.ACCEPTED, name, "no deployment is known by that id or revision");
            case PROGRESSING, SUCCEEDED, ROLLED_BACK, SIZE_TAKEN_BACK, SUPERSEDED ->
                answer(Response.Status.OK, name, name);
        };
    }

    private Response refuse(RuntimeException failure) {
        if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
            LOG.warnf("notification not taken reason=\"%s\"", failure.getMessage());
            return Response.fromResponse(
                            answer(Response.Status.SERVICE_UNAVAILABLE, "unavailable", "Git or Kafka does not answer"))
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        }
        if (failure instanceof IllegalArgumentException) {
            return answer(Response.Status.BAD_REQUEST, "malformed", String.valueOf(failure.getMessage()));
        }
        throw failure;
    }

    private Response answer(Response.Status status, String outcome, String message) {
        metrics.counter("weir.hooks", "outcome", outcome).increment();
        return Response.status(status).entity(new HookAnswer(outcome, message)).build();
    }
}
