package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.mesh.Labels;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When labels are told; after the last request unless said otherwise. */
final class LabelOptions {

    @Option(
            names = "--label-delay",
            description = "Tell the labels so long after each answer, as ISO 8601, instead of after the last request.")
    private @Nullable Duration delay;

    @Option(names = "--no-labels", description = "Do not tell the labels.")
    private boolean silent;

    Labels chosen() {
        if (silent) {
            return new Labels.Untold();
        }
        return delay == null ? new Labels.AtTheEnd() : new Labels.Delayed(delay);
    }
}
