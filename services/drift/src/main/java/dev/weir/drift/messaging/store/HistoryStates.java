package dev.weir.drift.messaging.store;

import dev.weir.drift.core.history.Announcement;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.verdict.Alarm;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.window.Labels;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.ClosedWindow;
import dev.weir.drift.messaging.state.Figure;
import dev.weir.drift.messaging.state.SaidDrift;
import dev.weir.drift.messaging.state.WatchHistory;
import java.util.UUID;

/** Histories as state. */
public final class HistoryStates {

    private HistoryStates() {}

    /** Of the windows only what decisions need: the statistics that differ. */
    public static History decisive(History history) {
        return new History(
                history.windows().stream().map(HistoryStates::decisive).toList(),
                history.announcements(),
                history.alarm());
    }

    /** @param history that is {@linkplain #decisive decisive} */
    public static WatchHistory write(History history) {
        return WatchHistory.newBuilder()
                .setWindows(history.windows().stream().map(HistoryStates::write).toList())
                .setAnnouncements(history.announcements().stream()
                        .map(HistoryStates::write)
                        .toList())
                .setAlarm(
                        switch (history.alarm()) {
                            case Alarm.Quiet ignored -> null;
                            case Alarm.Raised(int stable) -> stable;
                        })
                .build();
    }

    /** The history as it stood. */
    public static History read(WatchHistory state) {
        return new History(
                state.getWindows().stream().map(HistoryStates::read).toList(),
                state.getAnnouncements().stream().map(HistoryStates::read).toList(),
                state.getAlarm().<Alarm>map(Alarm.Raised::new).orElseGet(Alarm.Quiet::new));
    }

    private static ClosedWindow write(MeasuredWindow window) {
        return FigureStates.write(window.figures())
                .setSequence(window.sequence())
                .setData(DataWindows.write(window.data()))
                .setStatistics(
                        window.statistics().stream().map(HistoryStates::write).toList())
                .setKnown(window.labels().known())
                .setWrong(window.labels().wrong())
                .build();
    }

    /** Of the statistics those that are decisive, with few digits; the others follow from the distributions. */
    public static ClosedWindow archived(MeasuredWindow window) {
        return write(new MeasuredWindow(
                window.sequence(),
                window.data(),
                window.statistics().stream()
                        .filter(FeatureStatistic::decisive)
                        .map(HistoryStates::shortened)
                        .toList(),
                window.labels(),
                window.figures()));
    }

    private static FeatureStatistic shortened(FeatureStatistic statistic) {
        return new FeatureStatistic(
                statistic.feature(),
                statistic.segment(),
                statistic.statistic(),
                Digits.few(statistic.value()),
                Digits.few(statistic.threshold()),
                Digits.rough(statistic.probability()),
                statistic.drifted(),
                Digits.few(statistic.detectable()),
                true);
    }

    public static MeasuredWindow read(ClosedWindow state) {
        return new MeasuredWindow(
                state.getSequence(),
                DataWindows.read(state.getData()),
                state.getStatistics().stream().map(HistoryStates::read).toList(),
                new Labels(state.getKnown(), state.getWrong()),
                FigureStates.read(state));
    }

    private static MeasuredWindow decisive(MeasuredWindow window) {
        return new MeasuredWindow(
                window.sequence(),
                window.data(),
                window.statistics().stream().filter(FeatureStatistic::drifted).toList(),
                window.labels(),
                FigureStates.decisive(window.figures()));
    }

    private static Figure write(FeatureStatistic statistic) {
        return Figure.newBuilder()
                .setFeature(statistic.feature())
                .setSegment(statistic.segment())
                .setStatistic(statistic.statistic().name())
                .setValue(statistic.value())
                .setThreshold(statistic.threshold())
                .setProbability(statistic.probability())
                .setDrifted(statistic.drifted())
                .setDetectable(Double.isInfinite(statistic.detectable()) ? null : statistic.detectable())
                .setDecisive(statistic.decisive())
                .build();
    }

    private static FeatureStatistic read(Figure state) {
        return new FeatureStatistic(
                state.getFeature(),
                state.getSegment(),
                Statistic.valueOf(state.getStatistic()),
                state.getValue(),
                state.getThreshold(),
                state.getProbability(),
                state.getDrifted(),
                state.getDetectable().orElse(Double.POSITIVE_INFINITY),
                state.getDecisive());
    }

    private static SaidDrift write(Announcement said) {
        return new SaidDrift(
                said.id().toString(),
                said.kind().name(),
                said.sequence(),
                said.onset().start(),
                said.onset().end(),
                said.recommendation().name());
    }

    private static Announcement read(SaidDrift state) {
        return new Announcement(
                UUID.fromString(state.getId()),
                DriftKind.valueOf(state.getKind()),
                state.getSequence(),
                new Span(state.getOnsetEarliest(), state.getOnsetLatest()),
                Recommendation.valueOf(state.getRecommendation()));
    }
}
