package dev.weir.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void everythingOnceHolds() {
        assertThat(verdict(settlement(Map.of("a/1", Set.of(ONE)), Map.of("b/1", Set.of(TWO))))
                        .holds())
                .isTrue();
    }

    @Test
    void aVersionThatWasDeployedAndBlockedDoesNotHold() {
        assertThat(verdict(settlement(Map.of("a/1", Set.of(ONE)), Map.of("a/1", Set.of(TWO))))
                        .holds())
                .isFalse();
    }

    @Test
    void aVersionThatWasCommittedUnderTwoIdsDoesNotHold() {
        assertThat(verdict(settlement(Map.of("a/1", Set.of(ONE, TWO)), Map.of("b/1", Set.of(TWO))))
                        .holds())
                .isFalse();
    }

    private static Verdict verdict(Settlement settlement) {
        return new Verdict(settlement, List.of("deployment-a"), 2);
    }

    private static Settlement settlement(Map<String, Set<UUID>> committed, Map<String, Set<UUID>> blocked) {
        return new Settlement(
                Map.of("a/1", Set.of(ONE), "b/1", Set.of(TWO)), 2, committed, Set.of("c0ffee"), blocked, 0, 0);
    }
}
