package dev.weir.finops.http;

import dev.weir.finops.core.ledger.ClosedMonth;
import dev.weir.finops.core.ledger.MonthCloser;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;

/** Closes months. */
@Path("/months")
@Blocking
public class MonthResource {

    private final MonthCloser closer;

    @Inject
    MonthResource(MonthCloser closer) {
        this.closer = closer;
    }

    /** A closed month as JSON. */
    public record MonthView(String month, Instant closedAt, long records, boolean inHistory) {

        static MonthView of(ClosedMonth closed) {
            return new MonthView(closed.month().toString(), closed.closedAt(), closed.records(), closed.inFile());
        }
    }

    /** Months that are closed and have something in their books. */
    @GET
    public List<MonthView> closed() {
        return closer.closed().stream().map(MonthView::of).toList();
    }

    /** Closes a month and those before it; again, it goes on where it was interrupted. */
    @POST
    @Path("{month}/close")
    public List<MonthView> close(@PathParam("month") String month) {
        return Problems.understood(() -> closer.close(QueryParameters.month(month))).stream()
                .map(MonthView::of)
                .toList();
    }
}
