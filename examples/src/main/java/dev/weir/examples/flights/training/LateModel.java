package dev.weir.examples.flights.training;

import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.ONNXExportable;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A factorization machine (Tribuo) that tells how likely a flight is to arrive late. */
public final class LateModel {

    static final int EPOCHS = 15;
    static final int FACTORS = 4;
    static final int MINI_BATCH = 32;
    static final double LEARNING_RATE = .1;
    static final double FACTOR_VARIANCE = .1;
    static final long SEED = 1;

    private static final String[] NAMES = FlightData.FEATURES.toArray(String[]::new);

    private final Model<Label> model;

    private LateModel(Model<Label> model) {
        this.model = model;
    }

    /** Trains on flights; the same flights in the same order give the same model. */
    public static LateModel train(List<Flight> flights) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance(
                        "US DOT flights 2001", OffsetDateTime.parse("2001-07-01T00:00:00Z"), labels),
                labels);
        flights.forEach(flight -> dataset.add(example(flight)));
        return new LateModel(new FMClassificationTrainer(
                        new LogMulticlass(),
                        new AdaGrad(LEARNING_RATE, LEARNING_RATE),
                        EPOCHS,
                        Integer.MAX_VALUE,
                        MINI_BATCH,
                        SEED,
                        FACTORS,
                        FACTOR_VARIANCE)
                .train(dataset));
    }

    /** The settings, for the record of the training run. */
    public static Map<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "algorithm", "factorization machine",
                "epochs", Integer.toString(EPOCHS),
                "factors", Integer.toString(FACTORS),
                "minibatch", Integer.toString(MINI_BATCH),
                "learning-rate", Double.toString(LEARNING_RATE),
                "seed", Long.toString(SEED)));
    }

    /** Probability of being late, one per flight. */
    public double[] late(List<Flight> flights) {
        return flights.stream().mapToDouble(this::late).toArray();
    }

    /**
     * The model as ONNX: one float tensor {@code input} [rows, features] to {@code output} [rows, labels], with the
     * names of both in the metadata that Weir's serving side reads.
     */
    public byte[] onnx() {
        byte[] exported = ((ONNXExportable) model)
                .exportONNXModel("dev.weir.examples.flights", 1)
                .toByteArray();
        return OnnxMetadata.append(
                exported,
                new TreeMap<>(Map.of(
                        "weir.features", String.join(",", features()), "weir.labels", String.join(",", labels()))));
    }

    private double late(Flight flight) {
        Map<String, Label> scores = model.predict(example(flight)).getOutputScores();
        return Objects.requireNonNull(scores.get(Flight.LATE), "both labels were trained")
                .getScore();
    }

    /** Tribuo orders features by name, not as they came. */
    private List<String> features() {
        ImmutableFeatureMap ids = model.getFeatureIDMap();
        String[] ordered = new String[NAMES.length];
        Arrays.stream(NAMES).forEach(name -> ordered[ids.getID(name)] = name);
        return List.of(ordered);
    }

    /** Tribuo numbers labels as the training data brings them. */
    private List<String> labels() {
        List<String> ordered = new ArrayList<>(List.of("", ""));
        for (var label : ((ImmutableOutputInfo<Label>) model.getOutputIDInfo())) {
            ordered.set(label.getA(), label.getB().getLabel());
        }
        return ordered;
    }

    private static Example<Label> example(Flight flight) {
        double[] values =
                flight.features().stream().mapToDouble(Float::doubleValue).toArray();
        return new ArrayExample<>(new Label(flight.label()), NAMES, values);
    }
}
