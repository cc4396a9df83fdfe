package dev.weir.finops.http;

import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.desk.CostReport;
import dev.weir.finops.core.desk.FeedbackBook;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where costs are not what they used to be, and what people say about it. */
@Path("/anomalies")
@Blocking
public class AnomalyResource {

    private final CostReport report;
    private final FeedbackBook book;

    @Inject
    AnomalyResource(CostReport report, FeedbackBook book) {
        this.report = report;
        this.book = book;
    }

    /**
     * What somebody says about an anomaly.
     *
     * @param feedback {@code false-alarm}, {@code expected} or {@code confirmed}
     */
    public record Answer(@Nullable String feedback) {}

    /** The last 100 anomalies, youngest first. */
    @GET
    public List<AnomalyView> anomalies() {
        return report.anomalies().stream().map(AnomalyView::of).toList();
    }

    /** Notes feedback, from which the watch of the anomaly's scope learns. */
    @POST
    @Path("{id: .+}/feedback")
    public AnomalyView answer(@PathParam("id") String id, @Nullable Answer answer) {
        return book.answer(id, feedback(answer))
                .map(AnomalyView::of)
                .orElseThrow(
                        () -> new NotFoundException(problem(Response.Status.NOT_FOUND, "there is no anomaly " + id)));
    }

    private static Feedback feedback(@Nullable Answer answer) {
        return Arrays.stream(Feedback.values())
                .filter(feedback -> answer != null && AnomalyView.word(feedback).equals(answer.feedback()))
                .findFirst()
                .orElseThrow(() -> new BadRequestException(
                        problem(Response.Status.BAD_REQUEST, "feedback is false-alarm, expected or confirmed")));
    }

    private static Response problem(Response.Status status, String title) {
        return Response.status(status)
                .entity(Map.of("title", title, "status", status.getStatusCode()))
                .build();
    }
}
