package dev.weir.drift.messaging;

import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureProfile;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.events.NamedValue;
import dev.weir.events.ReferenceProfile;
import java.time.Instant;
import java.util.List;

/** Made-up flights: a distance of 0 to 99, evenly, and a carrier, one of four, evenly. */
public final class Traffic {

    public static final String MODEL = "flights";
    public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Traffic() {}

    public static ModelPublished published(String version) {
        return ModelPublished.newBuilder()
                .setModel(MODEL)
                .setVersion(version)
                .setDigest("sha256:" + "0".repeat(64))
                .setRunId("run-" + version)
                .setReferenceProfile(ReferenceProfile.newBuilder()
                        .setSampleSize(10_000)
                        .setFeatures(List.of(
                                FeatureProfile.newBuilder()
                                        .setName("distance")
                                        .setKind(FeatureKind.NUMERIC)
                                        .setEdges(List.of(24.5, 49.5, 74.5))
                                        .setCounts(List.of(2500L, 2500L, 2500L, 2500L))
                                        .build(),
                                FeatureProfile.newBuilder()
                                        .setName("carrier")
                                        .setKind(FeatureKind.CATEGORICAL)
                                        .setCategories(List.of("0", "1", "2", "3"))
                                        .setCounts(List.of(2500L, 2500L, 2500L, 2500L, 0L))
                                        .build()))
                        .build())
                .setPublishedAt(START)
                .build();
    }

    /** The n-th request, one a second; 37 and 100 have no common divisor, so each hundred is spread evenly. */
    public static InferenceLogged inference(String version, int n, double shift) {
        return InferenceLogged.newBuilder()
                .setInferenceId("i" + n)
                .setModel(MODEL)
                .setVersion(version)
                .setInputs(List.of(
                        new NamedValue("distance", (n * 37 % 100) + shift, null),
                        new NamedValue("carrier", null, Integer.toString(n % 4))))
                .setPrediction("late")
                .setRequestedAt(at(n))
                .build();
    }

    /** The n-th request with inputs of its own. */
    static InferenceLogged asked(int n, String client, int status, double distance, int carrier) {
        return InferenceLogged.newBuilder(inference("1", n, 0))
                .setClient(client)
                .setStatus(status)
                .setInputs(List.of(
                        new NamedValue("distance", distance, null),
                        new NamedValue("carrier", null, Integer.toString(carrier))))
                .build();
    }

    public static LabelObserved label(int n, boolean wrong) {
        return LabelObserved.newBuilder()
                .setInferenceId("i" + n)
                .setModel(MODEL)
                .setLabel(wrong ? "punctual" : "late")
                .setObservedAt(at(n).plusSeconds(3600))
                .build();
    }

    public static Instant at(int n) {
        return START.plusSeconds(n);
    }
}
