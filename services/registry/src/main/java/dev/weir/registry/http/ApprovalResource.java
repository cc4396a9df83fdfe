package dev.weir.registry.http;

import dev.weir.registry.core.approval.Approval;
import dev.weir.registry.core.approval.ApprovalDesk;
import dev.weir.registry.core.approval.ApprovalOutcome;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's word on a version. */
@Path("/models/{name}/versions/{version}/approval")
@Blocking
@Tag(name = "Approvals", description = "A person's word on a version.")
class ApprovalResource {

    private final ApprovalDesk approvals;

    @Inject
    ApprovalResource(ApprovalDesk approvals) {
        this.approvals = approvals;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(
            summary = "Approve or reject a version",
            description = "Says model.approved or model.rejected. The first decision stands; the same decision again"
                    + " answers the same.")
    @APIResponse(
            responseCode = "200",
            description = "The decision stands.",
            content = @Content(schema = @Schema(implementation = Said.class)))
    @APIResponse(
            responseCode = "400",
            description = "The decision cannot be read.",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such version.",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was decided the other way before.",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response decide(@PathParam("name") String name, @PathParam("version") String version, ApprovalBody body) {
        VersionId id = new VersionId(new ModelName(name), version);
        return switch (approvals.decide(body.toCore(id))) {
            case ApprovalOutcome.Stands(FactId said) ->
                Response.ok(new Said(said.toString())).build();
            case ApprovalOutcome.UnknownVersion() -> throw new NotFound("version " + id);
            case ApprovalOutcome.Contradicted(Approval earlier) ->
                Problem.response(
                        Response.Status.CONFLICT,
                        earlier.approver() + (earlier.allowed() ? " approved " : " rejected ") + id + " before");
        };
    }
}
