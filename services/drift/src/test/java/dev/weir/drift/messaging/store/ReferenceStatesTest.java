package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Range;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.profile.Segments;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.messaging.state.FrozenReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One inference a minute; windows of five minutes, each a minute after the one before where they slide. */
class ReferenceStatesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NOON = at(720);

    /** A feature with a bin for each minute, so that the counts of a reference say which inferences it holds. */
    private static final ReferenceProfile PROFILE = new ReferenceProfile(
            100,
            List.of(new FeatureProfile(
                    "minute",
                    new NumericBins(
                            IntStream.range(1, 800).mapToObj(i -> i - 0.5).toList()),
                    new FeatureCounts(Collections.nCopies(800, 0L), 0),
                    new Range(0, 800))));

    private FrozenReference state = ReferenceStates.fresh(PROFILE, ReferenceKind.TRAINING, Segments.UNKNOWN);

    @Test
    void ofSlidingWindowsEachInferenceCountsOnceInAPinnedReference() {
        ReferenceRule rule = sliding(ReferenceKind.PINNED);

        closeSliding(rule, 5, 40);

        assertThat(minutes(reference(rule, at(40)))).containsExactlyElementsOf(minutes(0, 15));
    }

    @Test
    void noWindowIsComparedWithAPinnedReferenceThatItReachesInto() {
        ReferenceRule rule = sliding(ReferenceKind.PINNED);

        closeSliding(rule, 5, 15);

        assertThat(reference(rule, at(14)).kind()).isEqualTo(ReferenceKind.NONE);
        assertThat(reference(rule, at(15)).kind()).isEqualTo(ReferenceKind.PINNED);
    }

    @Test
    void aTrailEndsBeforeTheTestedWindowBegins() {
        ReferenceRule rule = sliding(ReferenceKind.TRAILING);

        for (int end = 5; end <= 100; end++) {
            Instant start = at(end - 5);
            List<Integer> reference = minutes(reference(rule, start));
            if (end < 20) {
                assertThat(reference).isEmpty();
            } else {
                int last = (end - 5) / 5 * 5;
                assertThat(reference).containsExactlyElementsOf(minutes(last - 15, last));
            }
            close(rule, end - 5, end);
        }
    }

    @Test
    void aTrailOfWindowsThatDoNotOverlapIsTheLastOfThem() {
        ReferenceRule rule = new ReferenceRule(ReferenceKind.TRAILING, 3, Instant.MIN, Instant.MAX, 10, 0, false);

        for (int end = 5; end <= 30; end += 5) {
            close(rule, end - 5, end);
        }

        assertThat(minutes(reference(rule, at(30)))).containsExactlyElementsOf(minutes(15, 30));
    }

    @Test
    void aPeriodThatHasPassedIsTheReferenceHoweverFewItsWindows() {
        ReferenceRule rule = period(100);

        for (int end = 690; end <= 720; end += 5) {
            assertThat(reference(rule, at(end - 5)).kind()).isEqualTo(ReferenceKind.NONE);
            close(rule, end - 5, end);
        }

        assertThat(reference(rule, NOON).kind()).isEqualTo(ReferenceKind.PINNED);
        assertThat(minutes(reference(rule, NOON))).containsExactlyElementsOf(minutes(690, 720));

        close(rule, 720, 725);

        assertThat(minutes(reference(rule, at(725)))).containsExactlyElementsOf(minutes(690, 720));
    }

    @Test
    void aVersionOfWhichTooLittleCameInThePeriodIsPinnedToItsFirstWindows() {
        ReferenceRule rule = period(4);

        for (int end = 725; end <= 740; end += 5) {
            assertThat(reference(rule, at(end - 5)).kind()).isEqualTo(ReferenceKind.NONE);
            close(rule, end - 5, end);
        }
        close(rule, 740, 745);

        assertThat(minutes(reference(rule, at(745)))).containsExactlyElementsOf(minutes(720, 740));
    }

    /** Half an hour before noon. */
    private static ReferenceRule period(int windows) {
        return new ReferenceRule(ReferenceKind.PINNED, windows, at(690), NOON, 10, 0, false);
    }

    private static ReferenceRule sliding(ReferenceKind kind) {
        return new ReferenceRule(kind, 3, Instant.MIN, Instant.MAX, 10, 0, true);
    }

    private void closeSliding(ReferenceRule rule, int first, int last) {
        for (int end = first; end <= last; end++) {
            close(rule, end - 5, end);
        }
    }

    private void close(ReferenceRule rule, int from, int until) {
        Pane window = new Pane(layout());
        for (int minute = from; minute < until; minute++) {
            window.extent().add(new Position(0, minute), at(minute));
            window.tally(Pane.ALL).row();
            window.tally(Pane.ALL).number(0, minute);
        }
        state = ReferenceStates.with(state, window, rule);
    }

    private Reference reference(ReferenceRule rule, Instant start) {
        return ReferenceStates.read(state, layout(), rule, ReferenceStates.usable(state, rule, start));
    }

    private Layout layout() {
        return ReferenceStates.layout(state);
    }

    /** Each inference as often as it counts. */
    private static List<Integer> minutes(Reference reference) {
        return reference.all().features().stream()
                .map(FeatureProfile::counts)
                .flatMap(counts -> IntStream.range(0, counts.size())
                        .boxed()
                        .flatMap(minute -> Collections.nCopies((int) counts.bin(minute), minute).stream()))
                .toList();
    }

    private static List<Integer> minutes(int from, int until) {
        return IntStream.range(from, until).boxed().toList();
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
