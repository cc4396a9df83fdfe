package dev.weir.drift.messaging.report;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.store.Digits;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureDistribution;
import dev.weir.events.FeatureStatistic;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Entries of the store of reports: facts under model, version, kind and place, which sorts as they were said. */
final class ReportEntries {

    private static final char WINDOW = 'w';
    private static final char PAST = 'p';
    private static final char ALARM = 'a';
    private static final char APART = '\0';
    private static final int DIGITS = 2 * Long.BYTES;

    private ReportEntries() {}

    /** What the keys of all that is kept of a version begin with. */
    private static String entries(String model, String version, char kind) {
        return StateKeys.prefix(new ModelVersion(model, version)) + kind + APART;
    }

    static String alarms(String model, String version) {
        return entries(model, version, ALARM);
    }

    /** What the keys of all parts of the last window begin with. */
    static String window(String model, String version, long sequence) {
        return entries(model, version, WINDOW) + HexFormat.of().toHexDigits(sequence) + APART;
    }

    static String key(String model, String version, long sequence, int part) {
        return window(model, version, sequence) + HexFormat.of().toHexDigits(part);
    }

    /** The key of a part of a window that is no longer the last. */
    static String past(String model, String version, long sequence, int part) {
        return entries(model, version, PAST)
                + HexFormat.of().toHexDigits(sequence)
                + APART
                + HexFormat.of().toHexDigits(part);
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
        return kind(key) == WINDOW || isPast(key);
    }

    static boolean isPast(String key) {
        return kind(key) == PAST;
    }

    /** The sequence of the window of a key. */
    static long sequence(String key) {
        int begin = kindAt(key) + 2;
        return HexFormat.fromHexDigitsToLong(key, begin, begin + DIGITS);
    }

    /** The same part of another window that is no longer the last. */
    static String past(String key, long sequence) {
        int begin = kindAt(key) + 2;
        return key.substring(0, begin) + HexFormat.of().toHexDigits(sequence) + key.substring(begin + DIGITS);
    }

    private static char kind(String key) {
        return key.charAt(kindAt(key));
    }

    private static int kindAt(String key) {
        return key.indexOf(APART, key.indexOf(APART) + 1) + 1;
    }

    /** The last window, with few digits. */
    static DriftMeasured last(DriftMeasured measured) {
        return with(measured, measured.getStatistics().stream(), measured.getDistributions());
    }

    /** What remains of a window when it is no longer the last: decisive statistics of the whole traffic, with few digits. */
    static DriftMeasured past(DriftMeasured measured) {
        return with(
                measured,
                measured.getStatistics().stream()
                        .filter(statistic -> statistic.getDecisive()
                                && statistic.getSegment().isEmpty()),
                List.of());
    }

    private static DriftMeasured with(
            DriftMeasured measured, Stream<FeatureStatistic> statistics, List<FeatureDistribution> distributions) {
        DriftMeasured kept = new DriftMeasured();
        DriftMeasured.getClassSchema().getFields().forEach(field -> kept.put(field.pos(), measured.get(field.pos())));
        kept.put(field("distributions"), distributions);
        kept.put(field("statistics"), statistics.map(ReportEntries::shortened).toList());
        return kept;
    }

    private static int field(String name) {
        return DriftMeasured.getClassSchema().getField(name).pos();
    }

    private static FeatureStatistic shortened(FeatureStatistic statistic) {
        return new FeatureStatistic(
                statistic.getFeature(),
                statistic.getStatistic(),
                Digits.few(statistic.getValue()),
                Digits.few(statistic.getThreshold()),
                Digits.rough(statistic.getPValue()),
                statistic.getDrifted(),
                statistic.getSegment(),
                statistic.getMinimumDetectableEffect().map(Digits::few).orElse(null),
                statistic.getDecisive());
    }

    static DriftDetected alarm(DriftDetected detected) {
        return DriftDetected.newBuilder(detected)
                .setDistributions(List.of())
                .setStatistics(List.of())
                .build();
    }
}
