package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.season.Season;
import java.time.Duration;
import java.util.Locale;

/** Evidence in sentences. */
final class Reasons {

    private Reasons() {}

    static String of(SaidThreat threat) {
        Double share = threat.share();
        return threat.threat().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (threat.client().isEmpty() ? "" : " by one client")
                + (share == null ? "" : String.format(Locale.ROOT, " with %.0f %% of the traffic", 100 * share))
                + " was said at " + threat.at();
    }

    static String of(QualityFact fact) {
        return switch (fact) {
            case QualityFact.MissingMore(String feature, double before, double now) ->
                String.format(
                        Locale.ROOT, "%s is missing in %.1f %%, before in %.1f %%", feature, 100 * now, 100 * before);
            case QualityFact.OutOfRange(String feature, double share) ->
                String.format(Locale.ROOT, "%s is out of its range in %.1f %%", feature, 100 * share);
            case QualityFact.WrongType(String feature, double share) ->
                String.format(Locale.ROOT, "%s is of another type in %.1f %%", feature, 100 * share);
            case QualityFact.Constant(String feature, String value, double probability) ->
                feature + " is " + value + " in all rows, where it had several values before";
            case QualityFact.NewCategories(String feature, double share) ->
                String.format(Locale.ROOT, "%s is of an unknown category in %.1f %%", feature, 100 * share);
        };
    }

    static String of(Season season) {
        return String.format(
                Locale.ROOT,
                "the traffic was like this %s before, in %d windows: an index of %.3f, where %.3f would differ",
                inWords(season.ago()),
                season.windows(),
                season.distance(),
                season.threshold());
    }

    private static String inWords(Duration ago) {
        if (ago.toHours() < 1) {
            return ago.toMinutes() + " minutes";
        }
        return ago.toDays() < 2 ? ago.toHours() + " hours" : ago.toDays() + " days";
    }

    static String of(CalibrationChange calibration) {
        Double lost = calibration.rankingLost();
        String ranking = lost == null
                ? ""
                : lost > 0
                        ? String.format(Locale.ROOT, ", and their ranking lost at least %.3f of its area", lost)
                        : ", and their ranking holds";
        return String.format(Locale.ROOT, "scores are off by %.3f more than before%s", calibration.moved(), ranking);
    }
}
