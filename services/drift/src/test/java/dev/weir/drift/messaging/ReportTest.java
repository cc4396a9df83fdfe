package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Distribution;
import dev.weir.drift.core.report.Standing;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.messaging.fact.Topics;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aReportShowsWhatTheStreamSaid() {
        bench.say(Topics.MODEL_PUBLISHED, Traffic.MODEL, Traffic.published("1"), Traffic.START);
        for (int n = 0; n < 800; n++) {
            double shift = n < 300 ? 0 : 40;
            bench.say(Topics.INFERENCE_LOGGED, "i" + n, Traffic.inference("1", n, shift), Traffic.at(n));
        }

        VersionReport version = bench.report().versions().getFirst();

        assertThat(version.standing()).isEqualTo(Standing.DRIFTED);
        assertThat(version.windows()).hasSize(8);
        assertThat(version.features()).startsWith("distance").contains("carrier");
        assertThat(version.last().distributions())
                .filteredOn(distribution -> distribution.feature().equals("distance")
                        && distribution.segment().isEmpty())
                .singleElement()
                .satisfies(ReportTest::hasMovedUp);
        assertThat(version.alarms()).singleElement().satisfies(ReportTest::isAboutDistance);
        assertThat(version.last().completeness())
                .hasValueSatisfying(found -> assertThat(found.responses()).isEqualTo(100));
    }

    private static void hasMovedUp(Distribution distance) {
        assertThat(distance.reference()).containsExactly(2500L, 2500L, 2500L, 2500L);
        assertThat(distance.current().getFirst()).isZero();
        assertThat(distance.current().getLast()).isGreaterThan(50);
    }

    private static void isAboutDistance(AlarmReport alarm) {
        assertThat(alarm.recommendation()).isEqualTo("retrain");
        assertThat(alarm.topFeatures()).contains("distance");
    }
}
