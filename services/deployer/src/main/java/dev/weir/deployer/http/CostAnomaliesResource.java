package dev.weir.deployer.http;

import dev.weir.deployer.core.anomaly.CostBook;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What became of deployments that cost more than what was there before explains. */
@Path("/cost-anomalies")
@Produces(MediaType.APPLICATION_JSON)
public class CostAnomaliesResource {

    private final CostBook book;

    @Inject
    CostAnomaliesResource(CostBook book) {
        this.book = book;
    }

    /** By model, in order of name: the last 20 that suspected a deployment of it, youngest first. */
    @GET
    public List<CostAnomalyView> list() {
        return book.records().stream()
                .flatMap(known -> known.decided().reversed().stream())
                .map(CostAnomalyView::of)
                .toList();
    }
}
