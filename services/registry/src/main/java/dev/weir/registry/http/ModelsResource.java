package dev.weir.registry.http;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Passport;
import dev.weir.registry.core.passport.PassportDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Models and passports. */
@Path("/models")
@Blocking
@Tag(name = "Models", description = "Models, their versions, and where each version stands.")
class ModelsResource {

    private final PassportDesk passports;

    @Inject
    ModelsResource(PassportDesk passports) {
        this.passports = passports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every model, by name")
    public List<ModelView.Summary> models() {
        return passports.models().stream().map(ModelView.Summary::of).toList();
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A model with its versions, newest first, and where each stands")
    @APIResponse(responseCode = "200", description = "The model.")
    @APIResponse(responseCode = "404", description = "No version of such a model was published.")
    public ModelView model(@PathParam("name") String name) {
        return passports.model(new ModelName(name)).map(ModelView::of).orElseThrow(() -> new NotFound("model " + name));
    }

    @GET
    @Path("/{name}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The passport of a version",
            description = "Identity, lineage, artifacts, cost, every event of its life, where it stands and who is"
                    + " waited for. With Accept: text/html the same as a page.")
    @APIResponse(responseCode = "200", description = "The passport.")
    @APIResponse(responseCode = "404", description = "Nothing was ever heard of such a version.")
    public PassportView passport(@PathParam("name") String name, @PathParam("version") String version) {
        return PassportView.of(find(name, version));
    }

    @GET
    @Path("/{name}/versions/{version}")
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public String page(@PathParam("name") String name, @PathParam("version") String version) {
        return PassportPage.of(PassportView.of(find(name, version)));
    }

    private Passport find(String name, String version) {
        VersionId id = new VersionId(new ModelName(name), version);
        return passports.find(id).orElseThrow(() -> new NotFound("version " + id));
    }
}
