package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.Tallied;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaneStatesTest {

    private final Layout layout = layout(0.0, 1.0);
    private final Pane pane = pane();

    @Test
    void aPaneIsReadAsItWas() {
        Pane read = PaneStates.read(PaneStates.write(7, pane), layout, Map.of());

        assertThat(read.tally(Pane.ALL).counts())
                .isEqualTo(pane.tally(Pane.ALL).counts())
                .contains(2, 20);
        assertThat(read.tally(Pane.ALL).rows()).isEqualTo(22);
        assertThat(read.clients().seen()).isEqualTo(pane.clients().seen());
        assertThat(read.clients().busiest()).isEqualTo(pane.clients().busiest());
        assertThat(read.data()).isEqualTo(pane.data());
    }

    @Test
    void countsOfAnEarlierReleaseAreRead() {
        CountedPane state = CountedPane.newBuilder(PaneStates.write(7, pane))
                .setTallies(List.of(new Tallied(
                        Pane.ALL, 22, Binary.write(pane.tally(Pane.ALL).counts()), Map.of(), Binary.nothing())))
                .setSeen(Binary.write(pane.clients().seen()))
                .build();

        Pane read = PaneStates.read(state, layout, Map.of());

        assertThat(read.tally(Pane.ALL).counts()).isEqualTo(pane.tally(Pane.ALL).counts());
        assertThat(read.clients().seen()).isEqualTo(pane.clients().seen());
    }

    @Test
    void countsOverOtherBinsDoNotCount() {
        Pane read = PaneStates.read(PaneStates.write(7, pane), layout(0.0, 1.0, 2.0), Map.of());

        assertThat(read.tally(Pane.ALL).rows()).isZero();
        assertThat(read.extent().size()).isEqualTo(1);
    }

    private Pane pane() {
        Pane counted = new Pane(layout);
        counted.extent().add(new Position(0, 5), Instant.EPOCH);
        counted.clients().add("anna");
        for (int i = 0; i < 22; i++) {
            counted.tally(Pane.ALL).row();
            counted.tally(Pane.ALL).number(0, i < 2 ? -1 : 5);
        }
        return counted;
    }

    private static Layout layout(Double... edges) {
        NumericBins bins = new NumericBins(List.of(edges));
        return new Layout(
                new ReferenceProfile(0, List.of(new FeatureProfile("distance", bins, FeatureCounts.empty(bins)))));
    }
}
