package dev.weir.registry.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.VulnerabilitySummary;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScanCompletedConsumerTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void theTimelineTellsAScanThatCameAgainAndWhatItKnows() {
        assertThat(ScanCompletedConsumer.mention(scan(false, 0)).summary())
                .isEqualTo("CLEAN, 0 finding(s), 0 known vulnerabilities");
        assertThat(ScanCompletedConsumer.mention(scan(true, 2)).summary())
                .isEqualTo("scanned again: CLEAN, 0 finding(s), 3 known vulnerabilities");
    }

    private static ScanCompleted scan(boolean again, int high) {
        return ScanCompleted.newBuilder()
                .setModel("flights")
                .setVersion("1")
                .setDigest("sha256:" + "0".repeat(64))
                .setVerdict(ScanVerdict.CLEAN)
                .setVulnerabilities(VulnerabilitySummary.newBuilder()
                        .setHigh(high)
                        .setLow(high / 2)
                        .build())
                .setRulesVersion("7")
                .setRescan(again)
                .setStartedAt(NOON)
                .setCompletedAt(NOON)
                .build();
    }
}
