package dev.weir.drift.core.window;

import dev.weir.drift.core.embedding.EmbeddingSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The embeddings of one request side by side, each as its leading coordinates.
 *
 * @param name those of the inputs, in their order, with a plus between them
 * @param parts coordinates of each input
 * @param values the coordinates
 */
public record Pairing(String name, int[] parts, double[] values) {

    /**
     * Whether the embeddings of a request go together in a way of which nothing is settled yet.
     *
     * @param settled names that have a space, or will have none
     */
    public static boolean awaits(List<Vector> vectors, Map<String, EmbeddingSpace> spaces, Set<String> settled) {
        return vectors.size() > 1
                && !settled.contains(name(vectors))
                && of(vectors, spaces).isPresent();
    }

    private static String name(List<Vector> vectors) {
        return vectors.stream().map(Vector::name).sorted().collect(Collectors.joining("+"));
    }

    /** None of fewer than two embeddings, and none while the space of one is not known or does not take it. */
    public static Optional<Pairing> of(List<Vector> vectors, Map<String, EmbeddingSpace> spaces) {
        if (vectors.size() < 2) {
            return Optional.empty();
        }
        int[] parts = new int[vectors.size()];
        double[] values = new double[0];
        int input = 0;
        for (Vector vector :
                vectors.stream().sorted(Comparator.comparing(Vector::name)).toList()) {
            EmbeddingSpace space = spaces.get(vector.name());
            if (space == null || !space.fits(vector.values())) {
                return Optional.empty();
            }
            double[] coordinates = space.coordinates(vector.values());
            int before = values.length;
            values = Arrays.copyOf(values, before + coordinates.length);
            System.arraycopy(coordinates, 0, values, before, coordinates.length);
            parts[input++] = coordinates.length;
        }
        return Optional.of(new Pairing(name(vectors), parts, values));
    }
}
