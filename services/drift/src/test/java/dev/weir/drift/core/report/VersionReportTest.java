package dev.weir.drift.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VersionReportTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void aDifferenceThatWasNotSaidIsNoDriftYet() {
        assertThat(standing(List.of(window(0, "", false), window(1, "", true)), List.of()))
                .isEqualTo(Standing.DIFFERS);
    }

    @Test
    void aDifferenceThatWasSaidIsDriftWhileItLasts() {
        List<WindowReport> windows = List.of(window(0, "", true), window(1, "", false), window(2, "", true));

        assertThat(standing(windows, List.of(alarm(0)))).isEqualTo(Standing.DRIFTED);
    }

    @Test
    void anAlarmFadesWithTwoStableWindows() {
        List<WindowReport> windows =
                List.of(window(0, "", true), window(1, "", false), window(2, "", false), window(3, "", false));

        assertThat(standing(windows, List.of(alarm(0)))).isEqualTo(Standing.STABLE);
        assertThat(standing(windows.subList(0, 2), List.of(alarm(0)))).isEqualTo(Standing.DRIFTED);
    }

    @Test
    void aDifferenceAfterAnAlarmHasFadedIsNewAndNotSaidYet() {
        List<WindowReport> windows =
                List.of(window(0, "", true), window(1, "", false), window(2, "", false), window(3, "", true));

        assertThat(standing(windows, List.of(alarm(0)))).isEqualTo(Standing.DIFFERS);
    }

    @Test
    void aWindowThatWasNotTestedIsNotCalledStable() {
        assertThat(standing(List.of(window(0, "40 of 100 rows", false)), List.of()))
                .isEqualTo(Standing.UNTESTED);
    }

    @Test
    void featuresThatDifferStandFirst() {
        WindowReport last = window(
                1,
                "",
                figure("a", 0.9, false),
                figure("b", 1.2, true),
                figure("c", 5, true),
                new Figure("a", "x=1", "psi", 9, 1, 0, true, OptionalDouble.empty(), true));

        assertThat(VersionReport.of("1", List.of(last), List.of()).features()).containsExactly("c", "b", "a");
    }

    private static Standing standing(List<WindowReport> windows, List<AlarmReport> alarms) {
        return VersionReport.of("1", windows, alarms).standing();
    }

    private static WindowReport window(int sequence, String untested, boolean drifted) {
        return window(sequence, untested, figure("a", drifted ? 2 : 0.5, drifted));
    }

    private static Figure figure(String feature, double value, boolean drifted) {
        return new Figure(feature, "", "psi", value, 1, 0.5, drifted, OptionalDouble.empty(), true);
    }

    private static WindowReport window(int sequence, String untested, Figure... figures) {
        Instant at = START.plus(Duration.ofHours(sequence));
        return new WindowReport(
                sequence,
                at,
                at.plus(Duration.ofMinutes(59)),
                500,
                untested,
                "training",
                1000,
                List.of(figures),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static AlarmReport alarm(int sequence) {
        Instant at = START.plus(Duration.ofHours(sequence)).plus(Duration.ofMinutes(59));
        return new AlarmReport(
                "id",
                "data",
                "",
                "watch",
                List.of(),
                "psi",
                START,
                START,
                at,
                at,
                List.of("a"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
