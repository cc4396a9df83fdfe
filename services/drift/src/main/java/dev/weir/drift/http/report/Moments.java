package dev.weir.drift.http.report;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.Performance;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.report.WindowReport;
import dev.weir.drift.http.report.HistoryChart.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures of a version's windows, for charts. */
final class Moments {

    private final VersionReport version;

    /** Alarms by the number of the window that ends their evidence. */
    private final Map<Long, List<AlarmReport>> alarms = new HashMap<>();

    Moments(VersionReport version) {
        this.version = version;
        for (AlarmReport alarm : version.alarms()) {
            version.windows().stream()
                    .filter(window -> !window.end().isBefore(alarm.windowEnd()))
                    .findFirst()
                    .filter(window -> !window.start().isAfter(alarm.windowEnd()))
                    .ifPresent(window -> alarms.computeIfAbsent(window.sequence(), key -> new ArrayList<>())
                            .add(alarm));
        }
    }

    boolean isAlarmed(WindowReport window) {
        return alarms.containsKey(window.sequence());
    }

    /** Whether an alarm names the feature, or none. */
    private boolean isAlarmed(WindowReport window, String feature) {
        return alarms.getOrDefault(window.sequence(), List.of()).stream()
                .anyMatch(alarm ->
                        alarm.topFeatures().isEmpty() || alarm.topFeatures().contains(feature));
    }

    List<Moment> of(String feature, String statistic) {
        return version.windows().stream()
                .map(window -> moment(
                        window,
                        window.figures().stream()
                                .filter(figure -> figure.feature().equals(feature)
                                        && figure.segment().isEmpty()
                                        && figure.statistic().equals(statistic))
                                .findFirst(),
                        isAlarmed(window, feature)))
                .toList();
    }

    private static Moment moment(WindowReport window, Optional<Figure> figure, boolean alarm) {
        OptionalDouble none = OptionalDouble.empty();
        return new Moment(
                window.end(),
                figure.map(found -> OptionalDouble.of(found.value())).orElse(none),
                figure.map(found -> OptionalDouble.of(found.threshold())).orElse(none),
                none,
                none,
                none,
                figure.map(Figure::drifted).orElse(false),
                alarm,
                figure.map(found -> Html.shortTime(window.end()) + ": " + Html.number(found.value()) + ", threshold "
                                + Html.number(found.threshold()))
                        .orElse(""));
    }

    /** Share of wrong answers among those with a label. */
    List<Moment> errors() {
        OptionalDouble none = OptionalDouble.empty();
        return version.windows().stream()
                .map(window -> new Moment(
                        window.end(),
                        window.errorRate(),
                        none,
                        none,
                        none,
                        none,
                        false,
                        isAlarmed(window),
                        Html.shortTime(window.end()) + ": " + Html.number(window.errorRate()) + " of "
                                + Html.count(window.labelled()) + " labels"))
                .toList();
    }

    /** What was estimated, and what labels showed; a window that was said again counts as it was said last. */
    List<Moment> performance(String metric) {
        Map<Long, Performance> latest = new HashMap<>();
        for (WindowReport window : version.windows()) {
            for (Performance performance : window.performance()) {
                if (performance.metric().equals(metric)) {
                    latest.put(performance.sequence(), performance);
                }
            }
        }
        return version.windows().stream()
                .map(window ->
                        moment(window.end(), isAlarmed(window), Optional.ofNullable(latest.get(window.sequence()))))
                .toList();
    }

    private static Moment moment(Instant at, boolean alarm, Optional<Performance> found) {
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble deviation = found.map(Performance::deviation).orElse(none);
        OptionalDouble estimated = found.map(performance -> OptionalDouble.of(performance.estimated()))
                .orElse(none);
        boolean band = deviation.isPresent() && estimated.isPresent();
        return new Moment(
                at,
                estimated,
                none,
                found.map(Performance::realized).orElse(none),
                band ? OptionalDouble.of(estimated.getAsDouble() - 2 * deviation.getAsDouble()) : none,
                band ? OptionalDouble.of(estimated.getAsDouble() + 2 * deviation.getAsDouble()) : none,
                false,
                alarm,
                found.map(performance -> Html.shortTime(at) + ": estimated " + Html.number(performance.estimated())
                                + ", realized " + Html.number(performance.realized()) + " of "
                                + Html.count(performance.labelled()) + " labels")
                        .orElse(""));
    }
}
