package dev.weir.registry.http;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.registration.Submission;
import dev.weir.registry.core.registration.TrainingDoor;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door for producers without a Kafka client. */
@Path("/training-runs")
@Blocking
@Tag(name = "Training runs", description = "The way in for producers without a Kafka client.")
class TrainingRunsResource {

    private final TrainingDoor door;

    @Inject
    TrainingRunsResource(TrainingDoor door) {
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(
            summary = "Hand in a completed training run",
            description = "Says training.completed with these fields. Handing in the same run again says nothing new"
                    + " and answers the same event id.")
    @APIResponse(
            responseCode = "202",
            description = "The run is accepted; its version appears under /models within moments.",
            content = @Content(schema = @Schema(implementation = Said.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is missing or makes no sense.",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another run with this id was handed in before.",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response handIn(TrainingRunBody body) {
        return switch (door.submit(body.toCore())) {
            case Submission.Accepted(FactId said) ->
                Response.accepted(new Said(said.toString())).build();
            case Submission.Contradicted() ->
                Problem.response(
                        Response.Status.CONFLICT, "another run with the id " + body.runId() + " was handed in before");
        };
    }
}
