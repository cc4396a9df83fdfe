package dev.weir.examples.flights.training;

import dev.weir.events.ReferenceProfile;
import dev.weir.examples.flights.data.Flight;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model that is ready to be published.
 *
 * @param onnx its file
 * @param metrics on flights that it did not learn from
 * @param profile how its training data was distributed
 * @param rows how many flights it learned from
 */
public record TrainedModel(byte[] onnx, Metrics metrics, ReferenceProfile profile, int rows) {

    private static final double TOLERANCE = 1e-5;
    private static final int HELD_OUT_EVERY = 5;

    public TrainedModel {
        if (rows <= 0) {
            throw new IllegalArgumentException("a model learns from at least one flight, not " + rows);
        }
    }

    /**
     * Trains on four of five flights, measures on the fifth, and checks that ONNX Runtime scores as the trainer does.
     *
     * @throws IllegalArgumentException when there are too few flights to learn both outcomes and to judge by
     * @throws IllegalStateException when the exported model scores differently
     */
    public static TrainedModel train(List<Flight> flights) {
        List<Flight> learned = every(flights, false);
        List<Flight> heldOut = every(flights, true);
        if (learned.stream().map(Flight::late).distinct().count() < 2) {
            throw new IllegalArgumentException(learned.size() + " flights do not show both outcomes");
        }
        LateModel model = LateModel.train(learned);
        byte[] onnx = model.onnx();
        double[] expected = model.late(heldOut);
        double[] served = OnnxScorer.late(onnx, heldOut);
        for (int row = 0; row < expected.length; row++) {
            if (!(Math.abs(expected[row] - served[row]) <= TOLERANCE)) {
                throw new IllegalStateException(
                        "ONNX Runtime scores " + served[row] + " where the trainer scores " + expected[row]);
            }
        }
        Metrics metrics = Metrics.of(heldOut, served);
        return new TrainedModel(onnx, metrics, ReferenceProfiles.of(learned, metrics.error()), learned.size());
    }

    private static List<Flight> every(List<Flight> flights, boolean heldOut) {
        return IntStream.range(0, flights.size())
                .filter(number -> (number % HELD_OUT_EVERY == HELD_OUT_EVERY - 1) == heldOut)
                .mapToObj(flights::get)
                .toList();
    }
}
