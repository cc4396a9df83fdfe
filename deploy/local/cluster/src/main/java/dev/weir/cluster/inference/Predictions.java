package dev.weir.cluster.inference;

import dev.weir.cluster.onnx.Output;
import dev.weir.cluster.onnx.Output.Numbers;
import dev.weir.cluster.onnx.Output.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the meaning of a model's outputs. Scores are the float output with one column per class label; the predicted
 * class is the one with the highest score, or else what a text or integer output with one column says. A model without
 * either is a regression, whose score is its only number.
 */
final class Predictions {

    private final List<Output> outputs;
    private final List<String> labels;

    private Predictions(List<Output> outputs, List<String> labels) {
        this.outputs = outputs;
        this.labels = labels;
    }

    static List<Prediction> read(List<Output> outputs, List<String> labels, int rows) {
        Predictions predictions = new Predictions(outputs, labels);
        return IntStream.range(0, rows).mapToObj(predictions::row).toList();
    }

    private Prediction row(int row) {
        Optional<double[]> scores = outputs.stream()
                .filter(Numbers.class::isInstance)
                .map(Numbers.class::cast)
                .filter(this::isScores)
                .findFirst()
                .map(numbers -> numbers.row(row));
        if (scores.isPresent()) {
            int best = best(scores.get());
            return new Prediction(numbers(row), labels.get(best), scores.get()[best]);
        }
        Optional<String> named =
                outputs.stream().flatMap(output -> label(output, row).stream()).findFirst();
        List<NamedNumber> numbers = numbers(row);
        boolean regression = named.isEmpty() && numbers.size() == 1;
        return new Prediction(
                numbers, named.orElse(null), regression ? numbers.getFirst().value() : null);
    }

    private boolean isScores(Numbers numbers) {
        return !labels.isEmpty() && !numbers.integral() && numbers.width() == labels.size();
    }

    private Optional<String> label(Output output, int row) {
        if (output.width() != 1) {
            return Optional.empty();
        }
        return switch (output) {
            case Texts texts -> Optional.of(texts.values().get(row));
            case Numbers numbers when numbers.integral() -> Optional.of(label((long) numbers.row(row)[0]));
            case Numbers ignored -> Optional.empty();
        };
    }

    private String label(long index) {
        return index >= 0 && index < labels.size() ? labels.get((int) index) : Long.toString(index);
    }

    private List<NamedNumber> numbers(int row) {
        List<NamedNumber> named = new ArrayList<>();
        for (Output output : outputs) {
            if (output instanceof Numbers numbers) {
                double[] values = numbers.row(row);
                for (int column = 0; column < values.length; column++) {
                    named.add(new NamedNumber(name(numbers, column), values[column]));
                }
            }
        }
        return named;
    }

    private String name(Numbers numbers, int column) {
        if (isScores(numbers)) {
            return labels.get(column);
        }
        return numbers.width() == 1 ? numbers.name() : numbers.name() + "[" + column + "]";
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int index = 1; index < scores.length; index++) {
            if (scores[index] > scores[best]) {
                best = index;
            }
        }
        return best;
    }
}
