package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.season.Regime;
import dev.weir.drift.core.season.Visit;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.StoredRegime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegimeStatesTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aRegimeIsReadAsItWasWritten() {
        Regime regime = new Regime(
                7,
                -31,
                new TreeMap<>(Map.of("distance", new FeatureCounts(List.of(1L, 0L, 1_000_000L), 5))),
                List.of(
                        new Visit(new Span(AT, AT.plusSeconds(60)), 3, 9, 4, true),
                        new Visit(Span.at(AT.plusSeconds(600)), 12, 12, 1, false)));
        StateSerde<StoredRegime> serde = new StateSerde<>(StoredRegime.class);

        byte[] bytes = serde.serializer().serialize("", RegimeStates.write(regime));
        Regime read = RegimeStates.read(7, serde.deserializer().deserialize("", bytes));

        assertThat(read).usingRecursiveComparison().isEqualTo(regime);
        assertThat(bytes).hasSizeLessThan(100);
    }
}
