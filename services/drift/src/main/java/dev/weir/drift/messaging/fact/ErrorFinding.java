package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.history.Diagnosis;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.window.DataWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An increase of errors that is news, or its outcome.
 *
 * @param outcome whether it was said before, when its sources of labels were still being weighed
 * @param evidence the inferences that show it
 * @param windows of these inferences, of which those that are closed count labels as they closed
 * @param clientShare of the busiest clients since its onset, between 0 and 1; null when nobody said who asked
 */
public record ErrorFinding(
        boolean outcome,
        Change change,
        DataWindow evidence,
        List<MeasuredWindow> windows,
        @Nullable Double clientShare,
        Diagnosis.Opinion opinion) {

    public ErrorFinding {
        windows = List.copyOf(windows);
    }

    /** Increases follow one another, so what says where one begins names it. */
    String name() {
        String measure = switch (change.measure()) {
            case RATE -> "/concept/";
            case LOSS -> "/concept/loss/";
        };
        return measure + change.onset().start() + (outcome ? "/outcome" : "");
    }
}
