package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.profile.CategoryText;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.events.InferenceLogged;
import dev.weir.events.Modality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests straight out of their bytes into columns, field by field as the present schema of {@code inference.logged}
 * has them. Names and texts that came before are not made anew.
 */
final class InferenceColumns {

    private static final long PRESENT = SchemaNormalization.parsingFingerprint64(InferenceLogged.SCHEMA$);
    private static final Modality[] MODALITIES = Modality.values();

    /** Model versions whose names of inputs are kept at hand. */
    private static final int MOST_VERSIONS = 1_000;

    private final KnownTexts known = new KnownTexts();
    private final Map<ModelVersion, InputNames> names = new HashMap<>();
    private ModelVersion last = new ModelVersion("none", "none");
    private InputNames namesOfLast = InputNames.NONE;

    /** Whether records of a writer's schema have their fields where the present one has them. */
    static boolean fits(Schema writer) {
        return SchemaNormalization.parsingFingerprint64(writer) == PRESENT;
    }

    /**
     * @param from where the record begins
     * @throws IndexOutOfBoundsException when the bytes are no such record
     * @throws IllegalArgumentException when it names no model version
     */
    LoggedInference read(byte[] bytes, int from) {
        AvroCursor in = new AvroCursor(bytes, from);
        String id = in.text();
        ModelVersion version = version(text(in), text(in));
        in.passText();
        in.passText();
        Inputs inputs = inputs(in, version);
        passOutputs(in);
        String prediction = in.isPresent() ? category(in) : null;
        double score = in.isPresent() ? in.real() : Double.NaN;
        String client = category(in);
        int status = (int) in.number();
        long latency = in.number();
        Instant at = Micros.time(in.number());
        return new LoggedInference(
                id,
                version,
                client,
                status,
                latency,
                at,
                inputs.names(),
                inputs.numbers(),
                inputs.texts(),
                prediction,
                score,
                vectors(in));
    }

    private Inputs inputs(AvroCursor in, ModelVersion version) {
        InputNames expected = namesOfLast;
        double[] numbers = new double[expected.size() + 1];
        @Nullable String[] texts = new @Nullable String[numbers.length];
        List<String> others = null;
        int size = 0;
        for (int block = in.block(); block > 0; block = in.block()) {
            if (size + block > numbers.length) {
                numbers = Arrays.copyOf(numbers, size + block + 1);
                texts = Arrays.copyOf(texts, numbers.length);
            }
            for (int i = 0; i < block; i++, size++) {
                int length = in.size();
                int name = in.pass(length);
                if (others == null && !expected.is(size, in.bytes(), name, length)) {
                    others = first(expected, size);
                }
                if (others != null) {
                    others.add(known.of(in.bytes(), name, length));
                }
                numbers[size] = in.isPresent() ? in.real() : Double.NaN;
                texts[size] = in.isPresent() ? category(in) : null;
            }
        }
        if (others == null && size < expected.size()) {
            others = first(expected, size);
        }
        return new Inputs(others == null ? expected : learn(version, others), numbers, texts);
    }

    private static List<String> first(InputNames expected, int size) {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            first.add(expected.name(i));
        }
        return first;
    }

    private InputNames learn(ModelVersion version, List<String> others) {
        if (names.size() >= MOST_VERSIONS) {
            names.clear();
        }
        InputNames learnt = InputNames.of(others);
        names.put(version, learnt);
        namesOfLast = learnt;
        return learnt;
    }

    private ModelVersion version(String model, String version) {
        if (!last.model().equals(model) || !last.version().equals(version)) {
            last = new ModelVersion(model, version);
            namesOfLast = names.getOrDefault(last, InputNames.NONE);
        }
        return last;
    }

    private String text(AvroCursor in) {
        int length = in.size();
        return known.of(in.bytes(), in.pass(length), length);
    }

    /** A text that is counted, and so not kept at any length. */
    private String category(AvroCursor in) {
        return CategoryText.of(text(in));
    }

    private static void passOutputs(AvroCursor in) {
        for (int block = in.block(); block > 0; block = in.block()) {
            for (int i = 0; i < block; i++) {
                in.passText();
                if (in.isPresent()) {
                    in.real();
                }
                if (in.isPresent()) {
                    in.passText();
                }
            }
        }
    }

    private List<Vector> vectors(AvroCursor in) {
        int block = in.block();
        if (block == 0) {
            return List.of();
        }
        List<Vector> vectors = new ArrayList<>();
        for (; block > 0; block = in.block()) {
            for (int i = 0; i < block; i++) {
                String name = text(in);
                vectors.add(new Vector(name, Rows.modality(MODALITIES[in.size()]), floats(in)));
            }
        }
        return vectors;
    }

    private static double[] floats(AvroCursor in) {
        double[] values = new double[0];
        int size = 0;
        for (int block = in.block(); block > 0; block = in.block()) {
            values = Arrays.copyOf(values, size + block);
            for (int i = 0; i < block; i++) {
                values[size++] = in.single();
            }
        }
        return values;
    }

    private record Inputs(
            InputNames names, double[] numbers, @Nullable String[] texts) {}
}
