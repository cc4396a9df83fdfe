package dev.weir.drift.core.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of a model.
 *
 * @param windows oldest first, at least one
 * @param alarms oldest first
 */
public record VersionReport(String version, Standing standing, List<WindowReport> windows, List<AlarmReport> alarms) {

    private static final int CALM = 2;

    public VersionReport {
        windows = List.copyOf(windows);
        alarms = List.copyOf(alarms);
    }

    public static VersionReport of(String version, List<WindowReport> windows, List<AlarmReport> alarms) {
        return new VersionReport(version, standing(windows, alarms), windows, alarms);
    }

    public WindowReport last() {
        return windows.getLast();
    }

    /** Features of the last window, those that are furthest beyond a threshold first. */
    public List<String> features() {
        Map<String, Double> strengths = last().figures().stream()
                .filter(figure -> figure.segment().isEmpty())
                .collect(Collectors.toMap(
                        Figure::feature, figure -> figure.drifted() ? 1 + figure.strength() : 0, Math::max));
        return Stream.concat(
                        last().distributions().stream().map(Distribution::feature),
                        last().figures().stream().map(Figure::feature))
                .distinct()
                .sorted(Comparator.comparing((String feature) -> -strengths.getOrDefault(feature, 0.0)))
                .toList();
    }

    private static Standing standing(List<WindowReport> windows, List<AlarmReport> alarms) {
        WindowReport last = windows.getLast();
        if (alarms.stream().anyMatch(alarm -> stands(alarm, windows))) {
            return Standing.DRIFTED;
        }
        if (last.isDrifted()) {
            return Standing.DIFFERS;
        }
        return last.untestedReason().isEmpty() ? Standing.STABLE : Standing.UNTESTED;
    }

    /** More errors stand until half of the increase is gone; anything else until two windows in a row are stable. */
    private static boolean stands(AlarmReport alarm, List<WindowReport> windows) {
        if (alarm.errorRateBefore().isPresent() && alarm.errorRateAfter().isPresent()) {
            double middle = (alarm.errorRateBefore().getAsDouble()
                            + alarm.errorRateAfter().getAsDouble())
                    / 2;
            return windows.getLast().errorRate().orElse(1) > middle;
        }
        int stable = 0;
        for (WindowReport window : windows) {
            if (window.end().isAfter(alarm.windowEnd())) {
                stable = window.isDrifted() ? 0 : stable + 1;
                if (stable >= CALM) {
                    return false;
                }
            }
        }
        return true;
    }
}
