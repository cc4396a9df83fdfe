package dev.weir.drift.core.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.DataWindow;
import java.util.List;

/**
 * A threat that was not said yet.
 *
 * @param client empty when it is not one client's doing, or not known
 * @param window requests that show it
 * @param sample identifiers of the latest of them
 */
public record Alert(
        ModelVersion version, String client, Finding.Alarmed alarmed, DataWindow window, List<String> sample) {

    /** Identifiers in the evidence at most. */
    private static final int SAMPLE = 10;

    public Alert {
        sample = List.copyOf(sample);
    }

    /** An attack that requests show. */
    public static Alert ofRequests(
            ModelVersion version, String client, Finding.Alarmed alarmed, List<Request> requests) {
        List<String> sample = requests.subList(Math.max(0, requests.size() - SAMPLE), requests.size()).stream()
                .map(Request::inferenceId)
                .toList();
        return new Alert(version, client, alarmed, window(requests), sample);
    }

    /** Poisoned labels; the window is that of their inferences. */
    public static Alert ofLabels(ModelVersion version, Finding.Alarmed alarmed, OpenLabels labels) {
        DataWindow inferences = labels.window().orElseThrow(() -> new IllegalArgumentException("no labels"));
        return new Alert(version, "", alarmed, inferences, labels.sample());
    }

    private static DataWindow window(List<Request> requests) {
        return requests.stream()
                .map(request -> DataWindow.of(request.position(), request.at()))
                .reduce(DataWindow::plus)
                .orElseThrow(() -> new IllegalArgumentException("an alert without evidence"));
    }
}
