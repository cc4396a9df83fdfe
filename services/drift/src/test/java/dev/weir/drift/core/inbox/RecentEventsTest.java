package dev.weir.drift.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final int PLENTY = 1_000_000;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void anEventIsNewOnce() {
        RecentEvents events = RecentEvents.ofNone(PLENTY);

        assertThat(isNew(events, 5, 17)).isTrue();
        assertThat(isNew(events, 5, 17)).isFalse();
    }

    @Test
    void everyIdIsToldFromTheOthers() {
        RecentEvents events = RecentEvents.ofNone(PLENTY);

        for (int id = -50_000; id < 50_000; id++) {
            assertThat(isNew(events, id / 1_000, id)).as("%d is new", id).isTrue();
        }
        for (int id = -50_000; id < 50_000; id++) {
            assertThat(isNew(events, id / 1_000, id)).as("%d came before", id).isFalse();
        }
    }

    @Test
    void anEventSurelyCameWhenItIsKnown() {
        RecentEvents events = RecentEvents.ofNone(PLENTY);
        RecentEvents later = RecentEvents.after(NOW, Instant.EPOCH, PLENTY);

        assertThat(events.surelyCame(NOW, 17, NOW)).isFalse();
        assertThat(events.surelyCame(NOW, 17, NOW)).isTrue();
        assertThat(later.surelyCame(NOW, 17, NOW)).isFalse();
        assertThat(later.surelyCame(NOW, 17, NOW)).isFalse();
    }

    @Test
    void ofTheTimeBeforeItWasMadeNothingIsSure() {
        RecentEvents events = RecentEvents.after(NOW, Instant.EPOCH, PLENTY);

        assertThat(isNew(events, 0, 1)).isFalse();
        assertThat(isNew(events, 600, 2)).isFalse();
        assertThat(events.isNew(NOW.plusSeconds(610), 3, NOW.plusSeconds(610))).isTrue();
    }

    @Test
    void ofTheTimeUpToAnEventThatWasAheadOfTheClockNothingIsSure() {
        Instant ahead = NOW.plusSeconds(3600);
        RecentEvents before = RecentEvents.ofNone(PLENTY);
        RecentEvents after = RecentEvents.after(NOW, ahead, PLENTY);

        assertThat(RecentEvents.isAhead(ahead, NOW)).isTrue();
        assertThat(before.isNew(ahead, 1, NOW)).isFalse();
        assertThat(before.isNew(ahead, 1, ahead)).isFalse();
        assertThat(before.isNew(ahead.plusSeconds(10), 2, ahead)).isTrue();
        assertThat(after.isNew(ahead, 1, ahead)).isFalse();
        assertThat(after.isNew(ahead.plusSeconds(10), 2, ahead)).isTrue();
    }

    @Test
    void whatThereIsNoRoomForIsForgottenByStretches() {
        RecentEvents events = RecentEvents.ofNone(2 * 64);
        isNew(events, 0, 1);
        isNew(events, 20, 2);
        isNew(events, 40, 3);

        assertThat(isNew(events, 0, 4)).isFalse();
        assertThat(isNew(events, 20, 5)).isTrue();
        assertThat(isNew(events, 60, 6)).isTrue();
    }

    @Test
    void aStretchThatIsTooFullIsForgottenItself() {
        RecentEvents events = RecentEvents.ofNone(64);
        for (int id = 1; id <= 33; id++) {
            isNew(events, 0, id);
        }

        assertThat(isNew(events, 0, 34)).isFalse();
        assertThat(isNew(events, 10, 35)).isTrue();
    }

    @Test
    void thereIsRoomForAtLeastOneEvent() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecentEvents.ofNone(0));
    }

    private static boolean isNew(RecentEvents events, int second, long id) {
        return events.isNew(NOW.plusSeconds(second), id, NOW);
    }
}
