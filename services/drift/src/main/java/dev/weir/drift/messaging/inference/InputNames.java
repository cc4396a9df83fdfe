package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.history.DriftKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of the inputs of a request as they came. Requests of a model name them alike, so it is made once for many. */
final class InputNames {

    static final InputNames NONE = of(List.of());

    /** The inputs, and last the name under which the answer stands among them. */
    private final String[] names;

    private final String[] inputs;
    private final byte[][] written;
    private final int[] places;
    private final long shape;
    private final int longest;
    private final long weight;

    private InputNames(String[] names, int[] places) {
        this.names = names;
        this.inputs = Arrays.copyOf(names, places.length);
        this.written = Arrays.stream(names)
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.places = places;
        this.longest = Arrays.stream(inputs).mapToInt(String::length).max().orElse(0);
        this.weight = Arrays.stream(written).mapToLong(name -> name.length).sum();
        this.shape = Points.shape(
                Arrays.stream(places).mapToObj(place -> names[place]).toList());
    }

    static InputNames of(List<String> inputs) {
        String[] names = inputs.toArray(new String[inputs.size() + 1]);
        names[inputs.size()] = DriftKind.PREDICTIONS;
        int[] places = IntStream.range(0, inputs.size())
                .boxed()
                .sorted(Comparator.comparing(place -> names[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new InputNames(names, places);
    }

    int size() {
        return places.length;
    }

    String name(int place) {
        return names[place];
    }

    /** Whether an input's name is this, in UTF-8. */
    boolean is(int place, byte[] bytes, int from, int length) {
        return place < places.length
                && Arrays.equals(written[place], 0, written[place].length, bytes, from, from + length);
    }

    /**
     * The names of a row; each time the same array, which nobody changes.
     *
     * @param answered whether the answer stands behind the inputs
     */
    String[] row(boolean answered) {
        return answered ? names : inputs;
    }

    /** The places of the inputs in the order of their names. */
    int[] places() {
        return places;
    }

    /** Characters of the longest. */
    int longest() {
        return longest;
    }

    /** Bytes of all. */
    long weight() {
        return weight;
    }

    /** Hash of the names in that order. */
    long shape() {
        return shape;
    }
}
