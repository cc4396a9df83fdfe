package dev.weir.drift.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.detector.Adwin;
import dev.weir.drift.core.detector.AdwinSettings;
import dev.weir.drift.core.detector.LikelihoodScan;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GradualChangeTest {

    private static final int SIZE = 50_000;
    private static final int EVERY = 10_000;

    @Test
    void theDefaultDoesNoWorseThanAdwinOnGradualChanges() {
        int more = 0;
        for (int width : new int[] {500, 2000, 5000}) {
            Tally scan = tally(width, () -> new LikelihoodScan(LikelihoodScan.Settings.CUSTOMARY)::add);
            Tally adwin = tally(width, () -> new Adwin(AdwinSettings.CUSTOMARY)::add);

            assertThat(scan.hits()).as("hits at width %d", width).isGreaterThanOrEqualTo(adwin.hits());
            assertThat(scan.delay()).as("delay at width %d", width).isLessThan(adwin.delay());
            more += scan.falseAlarms() - adwin.falseAlarms();
        }
        assertThat(more).as("more false alarms than ADWIN").isLessThanOrEqualTo(0);
    }

    /** A change counts as found while it goes on, and for 1,000 records after. */
    private static Tally tally(int width, Supplier<Watch> watch) {
        Tally tally = new Tally(0, 0, 0);
        for (GradualStreams.Family family : GradualStreams.Family.values()) {
            for (int seed = 1; seed <= 2; seed++) {
                LabelledStream stream = GradualStreams.of(family, SIZE, EVERY, width, seed);
                List<Integer> changes = GradualStreams.changes(SIZE, EVERY);
                int patience = width + 1000;
                tally = tally.plus(Score.of(stream.run(watch.get()).alarms(), changes, patience, SIZE), patience);
            }
        }
        return tally;
    }

    /** @param delay records in all, a change that was missed counting as long as it was waited for */
    private record Tally(int hits, int falseAlarms, long delay) {

        Tally plus(Score score, int patience) {
            return new Tally(
                    hits + score.hits(),
                    falseAlarms + score.falseAlarms().size(),
                    delay
                            + score.delays().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            + (long) score.missed() * patience);
        }
    }
}
