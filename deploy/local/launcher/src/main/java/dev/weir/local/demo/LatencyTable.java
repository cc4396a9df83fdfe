package dev.weir.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long each hop of a journey took, by the broker's clock. */
final class LatencyTable {

    private LatencyTable() {}

    /** One line per hop, and one for the whole way to Git and to serving. */
    static List<String> of(Journey journey) {
        Stream<String> hops = journey.events().stream()
                .skip(1)
                .map(effect ->
                        row(effect.event().topic(), effect.after(cause(journey, effect)), cause(journey, effect)));
        Stream<String> whole = Stream.of(
                row("to Git", journey.committed().after(journey.training()), journey.training()),
                row("to serving", journey.serving().after(journey.training()), journey.training()));
        return Stream.concat(hops, whole).toList();
    }

    private static Heard<?> cause(Journey journey, Heard<?> effect) {
        return journey.events().stream().filter(effect::isCausedBy).findFirst().orElse(journey.training());
    }

    private static String row(String name, Duration took, Heard<?> cause) {
        return String.format(
                Locale.ROOT,
                "  %-22s %6d ms after %s",
                name,
                took.toMillis(),
                cause.event().topic());
    }
}
