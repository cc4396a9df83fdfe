package dev.weir.drift.core.protection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Extraction by queries: many different queries whose distances, within a predicted class or over all, are not those of
 * natural queries ({@link QueryDistances}), or that fill the space more widely than natural queries do.
 */
final class ExtractionGuard implements Guard {

    private static final double WIDEST = 4;

    private final Scale scale;
    private final ExtractionSettings settings;
    private final DistinctCount distinct = new DistinctCount();
    private final Map<String, QueryDistances> classes = new HashMap<>();
    private final QueryDistances all;
    private final SortedSample sample;
    private long asked;
    private double normality = 1;
    private double spread = 1;
    private int spreadOf;

    ExtractionGuard(Scale scale, ExtractionSettings settings) {
        this.scale = scale;
        this.settings = settings;
        this.all = distances();
        this.sample = new SortedSample(Math.min(scale.spreads().length, settings.features()), settings.sample());
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
            addDistinct(query.request(), place);
        }
        return judge();
    }

    private void addDistinct(Request request, Placed place) {
        sample.add(request.point());
        all.add(place);
        QueryDistances ofClass = classes.get(request.answer());
        if (ofClass == null && classes.size() < settings.classes()) {
            ofClass = distances();
            classes.put(request.answer(), ofClass);
        }
        if (ofClass != null) {
            ofClass.add(place);
        }
        if (asked % settings.every() == 0) {
            normality = Stream.concat(Stream.of(all), classes.values().stream())
                    .filter(distances -> distances.size() > settings.minimum())
                    .mapToDouble(QueryDistances::normality)
                    .min()
                    .orElse(1);
            if (sample.size() > settings.minimum() && sample.size() != spreadOf) {
                spread = spread();
                spreadOf = sample.size();
            }
        }
    }

    private Finding judge() {
        if (sample.size() <= settings.minimum()) {
            return new Finding.TooFew(sample.size(), settings.minimum() + 1L);
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

    /**
     * Geometric mean over numeric features of the spread of these queries, where 1 is that of natural ones; no feature
     * counts for more than {@value #WIDEST}, so that one in another unit does not look like queries that fill the space.
     */
    private double spread() {
        double logarithms = 0;
        int features = 0;
        for (int i = 0; i < Math.min(scale.spreads().length, settings.features()); i++) {
            if (scale.spreads()[i] > 0 && sample.count(i) > settings.minimum()) {
                double range = sample.quantile(i, 0.75) - sample.quantile(i, 0.25);
                double wide = range / Scale.NORMAL_RANGE / scale.spreads()[i];
                logarithms += Math.log(Math.clamp(wide, 1e-6, WIDEST));
                features++;
            }
        }
        return features == 0 ? 1 : Math.exp(logarithms / features);
    }
}
