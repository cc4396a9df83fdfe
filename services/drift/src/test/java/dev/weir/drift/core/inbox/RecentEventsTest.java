package dev.weir.drift.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final int PLENTY = 1_000_000;

    @Test
    void anEventIsNewOnce() {
        RecentEvents events = RecentEvents.ofNone(PLENTY);

        assertThat(events.isNew(5, 17)).isTrue();
        assertThat(events.isNew(5, 17)).isFalse();
    }

    @Test
    void everyIdIsToldFromTheOthers() {
        RecentEvents events = RecentEvents.ofNone(PLENTY);

        for (long id = -50_000; id < 50_000; id++) {
            assertThat(events.isNew(id, id)).as("%d is new", id).isTrue();
        }
        for (long id = -50_000; id < 50_000; id++) {
            assertThat(events.isNew(id, id)).as("%d came before", id).isFalse();
        }
    }

    @Test
    void ofTheTimeBeforeItWasMadeNothingIsSure() {
        RecentEvents events = RecentEvents.after(1_000_000, PLENTY);

        assertThat(events.isNew(999_999, 1)).isFalse();
        assertThat(events.isNew(1_000_000, 2)).isFalse();
        assertThat(events.isNew(1_010_000, 3)).isTrue();
    }

    @Test
    void ofTheTimeThatWasForgottenNothingIsSure() {
        RecentEvents events = RecentEvents.ofNone(2);
        events.isNew(0, 1);
        events.isNew(20_000, 2);
        events.isNew(40_000, 3);

        assertThat(events.isNew(0, 4)).isFalse();
        assertThat(events.isNew(20_000, 5)).isTrue();
        assertThat(events.isNew(60_000, 6)).isTrue();
    }

    @Test
    void aStretchThatIsTooFullIsForgottenItself() {
        RecentEvents events = RecentEvents.ofNone(3);
        for (int id = 1; id <= 4; id++) {
            events.isNew(0, id);
        }

        assertThat(events.isNew(0, 5)).isFalse();
        assertThat(events.isNew(10_000, 6)).isTrue();
    }

    @Test
    void atLeastOneEventIsRemembered() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecentEvents.ofNone(0));
    }
}
