package dev.weir.examples.flights.mesh;

import dev.weir.artifacts.Digest;
import dev.weir.events.DatasetRole;
import dev.weir.events.DatasetUse;
import dev.weir.examples.flights.data.Flight;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model is trained on.
 *
 * @param flights the rows, in order
 * @param uses which datasets they come from
 * @param summary the same for people
 */
public record TrainingRows(List<Flight> flights, List<DatasetUse> uses, String summary) {

    public TrainingRows {
        flights = List.copyOf(flights);
        uses = List.copyOf(uses);
    }

    /** The calm weeks of the file that this module carries. */
    public static TrainingRows calm(List<Flight> calm, Digest file) {
        DatasetUse use = DatasetUse.newBuilder()
                .setName("us-dot-flights-2001-east")
                .setVersion("2001-04-23..2001-05-13")
                .setDigest(file.toString())
                .setRole(DatasetRole.TRAINING)
                .build();
        return new TrainingRows(calm, List.of(use), calm.size() + " flights of the calm weeks");
    }

    /**
     * Labelled traffic, with the calm weeks before it when it is too little to learn from.
     *
     * @param version what names this selection, such as the id of the request for it
     * @param few with fewer rows of traffic than this the calm weeks are added
     */
    static TrainingRows recent(List<Flight> recent, String version, int few, TrainingRows calm) {
        String summary = recent.size() + " labelled rows of recent traffic";
        TrainingRows traffic = new TrainingRows(recent, List.of(use(recent, version)), summary);
        if (recent.size() >= few) {
            return traffic;
        }
        if (recent.isEmpty()) {
            return new TrainingRows(calm.flights(), calm.uses(), summary + ", so " + calm.summary());
        }
        return new TrainingRows(
                concat(calm.flights(), recent),
                concat(calm.uses(), traffic.uses()),
                summary + " and " + calm.summary());
    }

    private static DatasetUse use(List<Flight> recent, String version) {
        String text = recent.stream()
                .map(flight -> flight.features() + " " + flight.label() + "\n")
                .collect(Collectors.joining());
        return DatasetUse.newBuilder()
                .setName("flights-labelled-traffic")
                .setVersion(version)
                .setDigest(
                        Digest.ofContent(text.getBytes(StandardCharsets.UTF_8)).toString())
                .setRole(DatasetRole.TRAINING)
                .build();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
