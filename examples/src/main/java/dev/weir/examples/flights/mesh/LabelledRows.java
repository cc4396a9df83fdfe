package dev.weir.examples.flights.mesh;

import dev.weir.events.DataWindow;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a model was asked, joined with the truth about it by inference id: exactly the records that a window names by
 * offset, and those that were asked since the window began.
 */
final class LabelledRows {

    private static final int OK = 200;

    private final String model;
    private final DataWindow window;
    private final Map<String, InferenceLogged> asked = new HashMap<>();
    private final Map<String, Boolean> late = new HashMap<>();

    LabelledRows(String model, DataWindow window) {
        this.model = model;
        this.window = window;
    }

    /** Takes a record in, in whatever order and however often they come; what is of no use is left out. */
    void see(Place place, SpecificRecord value) {
        switch (value) {
            case InferenceLogged inference -> {
                if (inference.getModel().equals(model) && inference.getStatus() == OK && belongs(place, inference)) {
                    asked.put(inference.getInferenceId(), inference);
                }
            }
            case LabelObserved label -> {
                if (label.getModel().equals(model)) {
                    truth(label).ifPresent(known -> late.put(label.getInferenceId(), known));
                }
            }
            default -> throw new IllegalArgumentException(place + " holds a " + value.getSchema());
        }
    }

    /**
     * Where a record lies.
     *
     * @param offset not negative
     */
    record Place(String topic, int partition, long offset) {}

    /** How many rows were taken in, labelled or not. */
    int size() {
        return asked.size();
    }

    /** How many of them have a label. */
    long labelled() {
        return asked.keySet().stream().filter(late::containsKey).count();
    }

    /** The labelled flights in the order in which they were asked, whichever partition they came from. */
    List<Flight> flights() {
        return asked.values().stream()
                .sorted(Comparator.comparing(InferenceLogged::getRequestedAt)
                        .thenComparing(InferenceLogged::getInferenceId))
                .flatMap(this::flight)
                .toList();
    }

    private boolean belongs(Place place, InferenceLogged inference) {
        boolean named = window.getOffsets().stream()
                .anyMatch(range -> range.getTopic().equals(place.topic())
                        && range.getPartition() == place.partition()
                        && range.getFirstOffset() <= place.offset()
                        && place.offset() <= range.getLastOffset());
        return named || !inference.getRequestedAt().isBefore(window.getStart());
    }

    private static Optional<Boolean> truth(LabelObserved label) {
        return switch (label.getLabel()) {
            case Flight.LATE -> Optional.of(true);
            case Flight.ON_TIME -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Stream<Flight> flight(InferenceLogged inference) {
        Map<String, Float> values = inference.getInputs().stream()
                .filter(input -> input.getNumber().isPresent())
                .collect(Collectors.toMap(
                        NamedValue::getName,
                        input -> input.getNumber().orElseThrow().floatValue()));
        Boolean truth = late.get(inference.getInferenceId());
        if (truth == null || !values.keySet().containsAll(FlightData.FEATURES)) {
            return Stream.empty();
        }
        return Stream.of(new Flight(
                LocalDateTime.ofInstant(inference.getRequestedAt(), ZoneOffset.UTC),
                FlightData.FEATURES.stream()
                        .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
                        .toList(),
                truth));
    }
}
