package dev.weir.drift.http;

import dev.weir.drift.core.history.Histories;
import dev.weir.drift.core.history.History;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.SortedMap;
import org.jboss.resteasy.reactive.RestPath;

/** Answers from this instance's state; a model that another instance watches is not found here. */
@Path("/models/{name}/drift")
public class DriftResource {

    private final Histories histories;

    @Inject
    DriftResource(Histories histories) {
        this.histories = histories;
    }

    /** The last windows and detections of a model; 404 when none is known, 503 while the state is not here. */
    @GET
    @Blocking
    public DriftView drift(@RestPath String name) {
        SortedMap<String, History> found = histories.of(name);
        if (found.isEmpty()) {
            throw new NotFoundException("no window of model " + name + " was closed here");
        }
        return DriftView.of(name, found);
    }
}
