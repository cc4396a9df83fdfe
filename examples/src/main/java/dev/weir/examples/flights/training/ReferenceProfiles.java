package dev.weir.examples.flights.training;

import dev.weir.events.FeatureKind;
import dev.weir.events.FeatureProfile;
import dev.weir.events.ReferenceProfile;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How flights are distributed, feature by feature, in bins that each hold a tenth of them. */
final class ReferenceProfiles {

    private static final int BINS = 10;

    private ReferenceProfiles() {}

    static ReferenceProfile of(List<Flight> flights, double errorRate) {
        return ReferenceProfile.newBuilder()
                .setSampleSize(flights.size())
                .setFeatures(IntStream.range(0, FlightData.FEATURES.size())
                        .mapToObj(feature -> profile(flights, feature))
                        .toList())
                .setErrorRate(errorRate)
                .build();
    }

    private static FeatureProfile profile(List<Flight> flights, int feature) {
        double[] values = flights.stream()
                .mapToDouble(flight -> flight.features().get(feature))
                .sorted()
                .toArray();
        double[] edges = edges(values);
        return FeatureProfile.newBuilder()
                .setName(FlightData.FEATURES.get(feature))
                .setKind(FeatureKind.NUMERIC)
                .setEdges(DoubleStream.of(edges).boxed().toList())
                .setCategories(List.of())
                .setCounts(counts(values, edges))
                .build();
    }

    /** Deciles; fewer where many values are the same. The greatest value is no edge: no value lies above it. */
    private static double[] edges(double[] sorted) {
        return IntStream.range(1, BINS)
                .mapToDouble(decile -> sorted[decile * sorted.length / BINS])
                .filter(edge -> edge < sorted[sorted.length - 1])
                .distinct()
                .toArray();
    }

    /** Values per bin; a bin holds lower < x <= upper. */
    private static List<Long> counts(double[] sorted, double[] edges) {
        long[] counts = new long[edges.length + 1];
        for (double value : sorted) {
            int place = Arrays.binarySearch(edges, value);
            counts[place >= 0 ? place : -place - 1]++;
        }
        List<Long> all = new ArrayList<>();
        Arrays.stream(counts).forEach(all::add);
        return all;
    }
}
