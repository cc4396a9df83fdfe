package dev.weir.examples.flights.training;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Scores flights with an ONNX model, as the serving side does. */
public final class OnnxScorer {

    private OnnxScorer() {}

    /**
     * Probability of being late, one per flight.
     *
     * @throws IllegalArgumentException when the bytes are no model of flights
     */
    public static double[] late(byte[] onnx, List<Flight> flights) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(onnx)) {
            Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            List<String> features = list(metadata, "weir.features");
            int late = list(metadata, "weir.labels").indexOf(Flight.LATE);
            float[][] rows =
                    flights.stream().map(flight -> row(flight, features)).toArray(float[][]::new);
            try (OnnxTensor input = OnnxTensor.createTensor(environment, rows);
                    OrtSession.Result result = session.run(Map.of("input", input))) {
                float[][] scores = (float[][]) result.get(0).getValue();
                return Arrays.stream(scores).mapToDouble(score -> score[late]).toArray();
            }
        } catch (OrtException e) {
            throw new IllegalArgumentException("the model cannot be run: " + e.getMessage(), e);
        }
    }

    private static List<String> list(Map<String, String> metadata, String key) {
        return List.of(metadata.getOrDefault(key, "").split(","));
    }

    private static float[] row(Flight flight, List<String> features) {
        float[] row = new float[features.size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = flight.features().get(FlightData.FEATURES.indexOf(features.get(column)));
        }
        return row;
    }
}
