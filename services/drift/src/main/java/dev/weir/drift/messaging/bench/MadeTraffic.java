package dev.weir.drift.messaging.bench;

import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureProfile;
import dev.weir.events.InferenceLogged;
import dev.weir.events.ModelPublished;
import dev.weir.events.NamedValue;
import dev.weir.events.ReferenceProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made requests of one model: four of five features are normal numbers, each of its own mean and deviation, the fifth is
 * one of eight categories. The same number gives the same request.
 *
 * @param features of a request
 * @param from the request from which the first feature is one standard deviation higher
 */
record MadeTraffic(int features, int from, Instant begin) {

    static final String MODEL = "bench";
    static final String VERSION = "1";

    private static final int CATEGORIES = 8;
    private static final long ROWS = 80_000;
    private static final List<Double> OCTILES = List.of(-1.1503, -0.6745, -0.3186, 0.0, 0.3186, 0.6745, 1.1503);

    ModelPublished published() {
        List<FeatureProfile> profiles = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            profiles.add(categorical(i) ? categories(i) : numbers(i));
        }
        return ModelPublished.newBuilder()
                .setModel(MODEL)
                .setVersion(VERSION)
                .setDigest("sha256:" + "0".repeat(64))
                .setRunId("bench")
                .setReferenceProfile(ReferenceProfile.newBuilder()
                        .setSampleSize(ROWS)
                        .setFeatures(profiles)
                        .build())
                .setPublishedAt(begin)
                .build();
    }

    InferenceLogged request(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<NamedValue> inputs = new ArrayList<>(features);
        for (int i = 0; i < features; i++) {
            double shift = i == 0 && number >= from ? 1 : 0;
            inputs.add(
                    categorical(i)
                            ? new NamedValue(name(i), null, "category-" + random.nextInt(CATEGORIES))
                            : new NamedValue(name(i), number(i, random.nextGaussian() + shift), null));
        }
        return InferenceLogged.newBuilder()
                .setInferenceId("bench-" + number)
                .setModel(MODEL)
                .setVersion(VERSION)
                .setInputs(inputs)
                .setPrediction(random.nextBoolean() ? "yes" : "no")
                .setScore(0.5 + random.nextDouble() / 2)
                .setClient("client-" + random.nextInt(50))
                .setRequestedAt(begin.plusMillis(number))
                .build();
    }

    private static boolean categorical(int feature) {
        return feature % 5 == 4;
    }

    private static String name(int feature) {
        return "feature_" + feature;
    }

    private static double number(int feature, double standard) {
        SplittableRandom random = new SplittableRandom(-1 - feature);
        return random.nextDouble(-100, 100) + random.nextDouble(0.1, 10) * standard;
    }

    private static FeatureProfile numbers(int feature) {
        return FeatureProfile.newBuilder()
                .setName(name(feature))
                .setKind(FeatureKind.NUMERIC)
                .setEdges(
                        OCTILES.stream().map(octile -> number(feature, octile)).toList())
                .setCounts(Collections.nCopies(OCTILES.size() + 1, ROWS / (OCTILES.size() + 1)))
                .build();
    }

    private static FeatureProfile categories(int feature) {
        List<String> names = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < CATEGORIES; i++) {
            names.add("category-" + i);
            counts.add(ROWS / CATEGORIES);
        }
        counts.add(0L);
        return FeatureProfile.newBuilder()
                .setName(name(feature))
                .setKind(FeatureKind.CATEGORICAL)
                .setCategories(names)
                .setCounts(counts)
                .build();
    }
}
