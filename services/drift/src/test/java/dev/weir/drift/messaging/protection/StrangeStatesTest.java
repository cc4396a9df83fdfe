package dev.weir.drift.messaging.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Arrivals;
import dev.weir.drift.core.protection.Bout;
import dev.weir.drift.core.protection.Bouts;
import dev.weir.drift.core.protection.Claim;
import dev.weir.drift.core.protection.Contrast;
import dev.weir.drift.core.protection.Episode;
import dev.weir.drift.core.protection.Episodes;
import dev.weir.drift.core.protection.Evidence;
import dev.weir.drift.core.protection.Finding;
import dev.weir.drift.core.protection.Newcomers;
import dev.weir.drift.core.protection.PartitionUsual;
import dev.weir.drift.core.protection.Rate;
import dev.weir.drift.core.protection.Reach;
import dev.weir.drift.core.protection.Stray;
import dev.weir.drift.core.protection.Strays;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.protection.Together;
import dev.weir.drift.core.protection.Traffic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.state.Claimed;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.state.StoredThreats;
import dev.weir.drift.messaging.store.StateSerde;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of inputs from elsewhere is read as it was written. */
class StrangeStatesTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Traffic.Tally TALLY =
            new Traffic.Tally(3, 177_000_000L, 30, 1, 9_000, new Newcomers(2, 1), new Reach(17, List.of(0L, 3L, 1L)));
    private static final PartitionUsual USUAL = new PartitionUsual(3, 5_000, new Arrivals(AT, AT, 1.5), 176_999_999L);

    private static final Claim CLAIM = new Claim(
            new Alert(
                    new ModelVersion("flights", "1"),
                    "mallory",
                    new Finding.Alarmed(Threat.OUT_OF_DISTRIBUTION, 40, 30, "far"),
                    DataWindow.of(new Position(1, 7), AT),
                    List.of("i7")),
            AT.plusSeconds(30),
            3,
            AT,
            Claim.Standing.ALONE,
            5,
            List.of(new Bout(43, 6, 4, 5, 4)));

    @Test
    void aContrast() {
        Contrast contrast = new Contrast(
                AT,
                100,
                2,
                7,
                6,
                12,
                9,
                new Bouts(5, 42, new Evidence(31.5), List.of(new Bout(43, 6, 4, 5, 4)), new Bout(45, 2, 1, 2, 1)));

        assertThat(ContrastStates.read(ContrastStates.write(contrast))).isEqualTo(contrast);
        assertThat(ContrastStates.write(Contrast.NONE)).isNull();
    }

    @Test
    void whatPartitionsTold() {
        Together together = new Together(
                new Traffic(List.of(TALLY)),
                Rate.NONE,
                Evidence.NONE,
                List.of(USUAL),
                Episodes.NONE,
                new Strays(List.of(new Stray("mallory", new Episode(AT, AT.plusSeconds(90)))), List.of(CLAIM)));
        StateSerde<StoredThreats> serde = new StateSerde<>(StoredThreats.class);

        byte[] bytes = serde.serializer().serialize("", TogetherStates.write(together, List.of()));

        assertThat(TogetherStates.read("flights", serde.deserializer().deserialize("", bytes)))
                .isEqualTo(together);
    }

    @Test
    void aClaim() {
        StateSerde<ProtectionSignal> serde = new StateSerde<>(ProtectionSignal.class);
        ProtectionSignal signal = new ProtectionSignal(
                ProtectionSignals.caused(new UUID(0, 1), null, null), ProtectionSignals.claimed(CLAIM, TALLY));

        byte[] bytes = serde.serializer().serialize("", signal);
        ProtectionSignal read = serde.deserializer().deserialize("", bytes);

        assertThat(ProtectionSignals.claim("flights", (Claimed) read.getBody())).isEqualTo(CLAIM);
        assertThat(bytes).hasSizeLessThan(500);
    }
}
