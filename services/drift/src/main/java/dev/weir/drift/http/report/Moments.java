package dev.weir.drift.http.report;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.Performance;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.report.WindowReport;
import dev.weir.drift.core.serving.Mark;
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

    /** What was deployed, by the number of the first window that ends since. */
    private final Map<Long, String> deployed = new HashMap<>();

    Moments(VersionReport version, List<Mark> deployments) {
        this.version = version;
        for (Mark mark : deployments) {
            version.windows().stream()
                    .filter(window -> !mark.ends() && !window.end().isBefore(mark.at()))
                    .findFirst()
                    .filter(window ->
                            window.sequence() > version.windows().getFirst().sequence()
                                    || !window.start().isAfter(mark.at()))
                    .ifPresent(window -> deployed.merge(
                            window.sequence(), mark.words(), (earlier, later) -> earlier + "; " + later));
        }
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

    /** Empty when nothing was deployed when the window came. */
    String deployed(WindowReport window) {
        return deployed.getOrDefault(window.sequence(), "");
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
                        isAlarmed(window, feature),
                        deployed(window)))
                .toList();
    }

    private static Moment moment(WindowReport window, Optional<Figure> figure, boolean alarm, String deployed) {
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
                deployed,
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
                        deployed(window),
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
                .map(window -> moment(window, Optional.ofNullable(latest.get(window.sequence()))))
                .toList();
    }

    private Moment moment(WindowReport window, Optional<Performance> found) {
        Instant at = window.end();
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
                isAlarmed(window),
                deployed(window),
                found.map(performance -> Html.shortTime(at) + ": estimated " + Html.number(performance.estimated())
                                + ", realized " + Html.number(performance.realized()) + " of "
                                + Html.count(performance.labelled()) + " labels")
                        .orElse(""));
    }
}
