package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Extraction by queries: many different queries whose distances, within a predicted class or over all, are not those of
 * natural queries ({@link QueryDistances}), or that fill the space more widely than natural queries do. Queries are held
 * against those before several at a time, as then what is remembered of the client is fetched from memory once for all of
 * them.
 */
final class ExtractionGuard implements Guard {

    /** No feature counts for more, so that one in another unit does not look like queries that fill the space. */
    private static final double WIDEST = 4;

    private final ExtractionSettings settings;
    private final DistinctCount distinct = new DistinctCount();
    private final Map<String, QueryDistances> classes = new HashMap<>();
    private final QueryDistances all;
    private final SpreadSample sample;
    private final List<Different> waiting = new ArrayList<>();
    private long asked;
    private long different;
    private double normality = 1;
    private double spread = 1;
    private int spreadOf;

    ExtractionGuard(Scale scale, ExtractionSettings settings) {
        this.settings = settings;
        this.all = distances();
        this.sample = new SpreadSample(Math.min(scale.spreads().length, settings.features()), settings.sample());
    }

    @Override
    public Finding observe(Query query) {
        Placed place = query.place();
        if (place == null) {
            return judge();
        }
        asked++;
        distinct.add(query.identity());
        if (!(query.likeness() instanceof Likeness.Repeat)) {
            different++;
            waiting.add(new Different(place, query.request().answer()));
        }
        if (asked % settings.every() == 0) {
            look();
        }
        return judge();
    }

    private void look() {
        waiting.forEach(this::take);
        waiting.clear();
        normality = normality(all);
        for (QueryDistances ofClass : classes.values()) {
            normality = Math.min(normality, normality(ofClass));
        }
        if (sample.size() > settings.minimum() && sample.size() != spreadOf) {
            spread = sample.mean(settings.minimum(), WIDEST);
            spreadOf = sample.size();
        }
    }

    private void take(Different query) {
        sample.add(query.place());
        all.add(query.place());
        QueryDistances ofClass = classes.get(query.answer());
        if (ofClass == null && classes.size() < settings.classes()) {
            ofClass = distances();
            classes.put(query.answer(), ofClass);
        }
        if (ofClass != null) {
            ofClass.add(query.place());
        }
    }

    /** W of distances; 1 while there are too few. */
    private double normality(QueryDistances distances) {
        return distances.size() > settings.minimum() ? distances.normality() : 1;
    }

    private Finding judge() {
        if (different <= settings.minimum()) {
            return new Finding.TooFew(different, settings.minimum() + 1L);
        }
        if (normality >= settings.normality() && spread <= settings.spread()) {
            return new Finding.Calm(normality, settings.normality());
        }
        double unique = Math.min(1, distinct.estimate() / asked);
        if (unique < settings.unique()) {
            return new Finding.Calm(normality, settings.normality());
        }
        boolean unnatural = normality < settings.normality();
        return new Finding.Alarmed(
                Threat.EXTRACTION,
                unnatural ? normality : spread,
                unnatural ? settings.normality() : settings.spread(),
                String.format(
                        Locale.ROOT,
                        "%d requests, %.0f %% of them different, over %d classes: W of their distances is %.3f, and"
                                + " they spread %.1f times as widely as natural ones",
                        asked,
                        100 * unique,
                        classes.size(),
                        normality,
                        spread));
    }

    private QueryDistances distances() {
        return new QueryDistances(settings.setSize(), settings.distances());
    }

    /** A query whose input did not come before. */
    private record Different(Placed place, String answer) {}
}
