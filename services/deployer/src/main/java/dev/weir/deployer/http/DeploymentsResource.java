package dev.weir.deployer.http;

import dev.weir.deployer.core.rollout.DesiredStates;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What Git says is desired. */
@Path("/deployments")
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentsResource {

    private final DesiredStates states;

    @Inject
    DeploymentsResource(DesiredStates states) {
        this.states = states;
    }

    /** Every deployment that is desired now, in order of its path in the repository. */
    @GET
    public List<DeploymentView> list() {
        return states.desired().stream().map(DeploymentView::of).toList();
    }
}
