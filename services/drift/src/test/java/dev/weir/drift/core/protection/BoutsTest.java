package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoutsTest {

    private static final Evidence.Odds ODDS = PulseSettings.CUSTOMARY.outliers();
    private static final double FAR = 9;

    @Test
    void theBucketInWhichTheInputsBeganToLieFarAwayDoesNotCount() {
        Bouts bouts = Bouts.begin(7, 3)
                .after(7, FAR, true, ODDS)
                .after(7, FAR, true, ODDS)
                .after(8, FAR, true, ODDS)
                .after(8, 0, false, ODDS);

        assertThat(bouts.done()).containsExactly(new Bout(8, 2, 1, 1, 1));
        assertThat(bouts.evidence().sum())
                .isGreaterThan(Evidence.NONE.after(3, 1, ODDS).sum() - 1e-9);
    }

    @Test
    void aBucketIsClosedWhenTheNextBegins() {
        Bouts bouts = Bouts.begin(7, 3).after(8, FAR, true, ODDS);
        assertThat(bouts.closed()).isEmpty();

        Bouts after = bouts.after(12, 0, false, ODDS);

        assertThat(after.closed()).containsExactly(new Bout(8, 1, 1, 1, 1));
        assertThat(after.open()).isEqualTo(new Bout(12, 1, 0, 0, 0));
        assertThat(bouts.turnsTo(8)).isFalse();
        assertThat(bouts.turnsTo(12)).isTrue();
    }

    @Test
    void theLatestThirtyBucketsAreKept() {
        Bouts bouts = Bouts.begin(0, 3);
        for (long bucket = 1; bucket <= 100; bucket++) {
            bouts = bouts.after(bucket, FAR, true, ODDS);
        }

        assertThat(bouts.done()).hasSize(30).last().isEqualTo(new Bout(100, 1, 1, 1, 1));
        assertThat(bouts.closed()).hasSizeLessThanOrEqualTo(30).last().isEqualTo(new Bout(99, 1, 1, 1, 1));
    }
}
