package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.profile.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the values of one model mean. Whatever is not declared is inferred. Where only the score is declared, no number is
 * a label: the model is a regression.
 *
 * @param model its name in the mesh; none when it is the one that the log says
 * @param version that answers where the log does not say it
 * @param features names in the order of the columns, used when there are as many and they do not have these names already
 * @param prediction output that holds the label
 * @param score output that holds the score, or the value
 * @param classes labels in the order of scores, and for numbers from 0 that are none of them
 */
public record ModelSchema(
        Optional<String> model,
        Optional<String> version,
        List<String> features,
        Optional<String> prediction,
        Optional<String> score,
        List<String> classes) {

    /** How far scores of all classes may be from adding up to one. */
    private static final double ROUNDING = 0.01;

    public ModelSchema {
        features = List.copyOf(features);
        classes = List.copyOf(classes);
    }

    public static ModelSchema inferred() {
        return new ModelSchema(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    Map<String, Value> inputs(Map<String, Scalar> row) {
        Map<String, Value> inputs = new LinkedHashMap<>();
        boolean declared = features.size() == row.size() && !row.keySet().equals(Set.copyOf(features));
        int column = 0;
        for (Map.Entry<String, Scalar> cell : row.entrySet()) {
            inputs.put(declared ? features.get(column) : cell.getKey(), Answer.value(cell.getValue()));
            column++;
        }
        return inputs;
    }

    /**
     * The label is the declared output, or else the first output that is a text, a whole number or a boolean, or else
     * the class with the highest of several scores that add up to one. The score is the declared output, or else that
     * class's score, or else the only decimal number.
     */
    Answer answer(Map<String, Scalar> row) {
        Map<String, Value> outputs = new LinkedHashMap<>();
        List<Double> decimals = new ArrayList<>();
        row.forEach((name, scalar) -> {
            outputs.put(name, Answer.value(scalar));
            if (scalar instanceof Decimal(double number)) {
                decimals.add(number);
            }
        });
        boolean scores = decimals.size() > 1
                && decimals.stream().allMatch(score -> score >= 0 && score <= 1)
                && Math.abs(decimals.stream().mapToDouble(Double::doubleValue).sum() - 1) < ROUNDING;
        return new Answer(outputs, prediction(row, scores, decimals), score(row, scores, decimals));
    }

    private Optional<String> prediction(Map<String, Scalar> row, boolean scores, List<Double> decimals) {
        if (prediction.isPresent()) {
            return Optional.ofNullable(row.get(prediction.get())).flatMap(this::label);
        }
        Optional<String> label =
                row.values().stream().filter(this::isLabel).findFirst().flatMap(this::label);
        return label.isPresent() || !scores ? label : Optional.of(classAt(highest(decimals)));
    }

    private boolean isLabel(Scalar scalar) {
        boolean regression = score.isPresent() && classes.isEmpty();
        return scalar instanceof Text || !regression && (scalar instanceof Whole || scalar instanceof Truth);
    }

    private OptionalDouble score(Map<String, Scalar> row, boolean scores, List<Double> decimals) {
        if (score.isPresent()) {
            Scalar declared = row.get(score.get());
            return declared == null ? OptionalDouble.empty() : Answer.number(declared);
        }
        if (scores) {
            return OptionalDouble.of(decimals.get(highest(decimals)));
        }
        return decimals.size() == 1 && Double.isFinite(decimals.getFirst())
                ? OptionalDouble.of(decimals.getFirst())
                : OptionalDouble.empty();
    }

    /** A label as answers of the model have it: a class may be said by its name or by its place. */
    public Optional<String> label(Scalar said) {
        return Answer.label(said).map(this::classNamed);
    }

    private String classNamed(String label) {
        if (classes.contains(label)) {
            return label;
        }
        for (int place = 0; place < classes.size(); place++) {
            if (label.equals(Integer.toString(place))) {
                return classes.get(place);
            }
        }
        return label;
    }

    private String classAt(int place) {
        return place < classes.size() ? classes.get(place) : Integer.toString(place);
    }

    private static int highest(List<Double> scores) {
        int highest = 0;
        for (int i = 1; i < scores.size(); i++) {
            highest = scores.get(i) > scores.get(highest) ? i : highest;
        }
        return highest;
    }
}
