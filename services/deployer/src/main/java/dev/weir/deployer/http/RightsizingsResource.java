package dev.weir.deployer.http;

import dev.weir.deployer.core.rightsizing.SizingBook;
import dev.weir.deployer.core.rightsizing.SizingState;
import dev.weir.deployer.core.rollout.DesiredStates;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of recommendations to right-size deployments. */
@Path("/rightsizings")
@Produces(MediaType.APPLICATION_JSON)
public class RightsizingsResource {

    private final SizingBook book;
    private final DesiredStates states;

    @Inject
    RightsizingsResource(SizingBook book, DesiredStates states) {
        this.book = book;
        this.states = states;
    }

    /** By model, in order of name: those that wait, and the last 20 that were decided, youngest first. */
    @GET
    public List<RightsizingView> list() {
        Map<UUID, String> takenBack = states.sizesTakenBack().stream()
                .collect(Collectors.toMap(
                        back -> back.size().event(), back -> back.commit().hex()));
        List<RightsizingView> views = new ArrayList<>();
        for (SizingState state : book.states()) {
            state.waiting().stream().map(RightsizingView::waiting).forEach(views::add);
            state.decided().reversed().stream()
                    .map(decision -> RightsizingView.decided(decision, takenBack))
                    .forEach(views::add);
        }
        return views;
    }
}
