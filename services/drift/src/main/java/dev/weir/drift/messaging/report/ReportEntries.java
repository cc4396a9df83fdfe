package dev.weir.drift.messaging.report;

import dev.weir.drift.messaging.store.Digits;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureStatistic;
import java.util.HexFormat;
import java.util.List;

/** Entries of the store of reports: facts under model, version, kind and place, which sorts as they were said. */
final class ReportEntries {

    static final char WINDOW = 'w';
    static final char ALARM = 'a';
    private static final char APART = '\0';

    private ReportEntries() {}

    static String windows(String model, String version) {
        return StateKeys.prefix(model) + version + APART + WINDOW + APART;
    }

    static String alarms(String model, String version) {
        return StateKeys.prefix(model) + version + APART + ALARM + APART;
    }

    /** What the keys of all parts of a window begin with. */
    static String window(String model, String version, long sequence) {
        return windows(model, version) + HexFormat.of().toHexDigits(sequence) + APART;
    }

    static String key(DriftMeasured measured, long sequence) {
        return window(measured.getModel(), measured.getVersion(), sequence)
                + HexFormat.of().toHexDigits(measured.getPart());
    }

    static String key(DriftDetected detected) {
        return alarms(detected.getModel(), detected.getVersion())
                + HexFormat.of().toHexDigits(detected.getWindow().getEnd().toEpochMilli())
                + APART
                + detected.getDriftId();
    }

    static String version(String key) {
        int start = key.indexOf(APART) + 1;
        return key.substring(start, key.indexOf(APART, start));
    }

    static boolean isWindow(String key) {
        int end = key.indexOf(APART, key.indexOf(APART) + 1);
        return key.charAt(end + 1) == WINDOW;
    }

    /** What remains of a window when it is no longer the last: decisive statistics of the whole traffic, with few digits. */
    static DriftMeasured past(DriftMeasured measured) {
        List<FeatureStatistic> kept = measured.getStatistics().stream()
                .filter(statistic ->
                        statistic.getDecisive() && statistic.getSegment().isEmpty())
                .map(ReportEntries::shortened)
                .toList();
        return DriftMeasured.newBuilder(measured)
                .setDistributions(List.of())
                .setStatistics(kept)
                .build();
    }

    private static FeatureStatistic shortened(FeatureStatistic statistic) {
        return FeatureStatistic.newBuilder(statistic)
                .setValue(Digits.few(statistic.getValue()))
                .setThreshold(Digits.few(statistic.getThreshold()))
                .setPValue(Digits.rough(statistic.getPValue()))
                .build();
    }

    static DriftDetected alarm(DriftDetected detected) {
        return DriftDetected.newBuilder(detected)
                .setDistributions(List.of())
                .setStatistics(List.of())
                .build();
    }
}
