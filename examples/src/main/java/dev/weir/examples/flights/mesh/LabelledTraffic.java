package dev.weir.examples.flights.mesh;

import dev.weir.events.DataWindow;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import dev.weir.events.OffsetRange;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What a model was asked since a window of data began, with the truth about it: exactly the records that the
 * retraining request names by offset, and those that came after them.
 */
final class LabelledTraffic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String INFERENCES = "inference.logged";
    private static final String LABELS = "label.observed";

    private final Map<String, InferenceLogged> inferences = new LinkedHashMap<>();
    private final Map<String, Boolean> late = new HashMap<>();
    private final String model;

    private LabelledTraffic(String model) {
        this.model = model;
    }

    /**
     * Reads until so many flights are labelled, or the patience is over.
     *
     * @return the flights in the order in which they were logged
     */
    static List<Flight> read(MeshAddress mesh, String model, DataWindow window, int enough, Duration patience) {
        LabelledTraffic traffic = new LabelledTraffic(model);
        Instant deadline = Instant.now().plus(patience);
        try (KafkaConsumer<String, SpecificRecord> consumer = Topics.consumer(mesh, Map.of())) {
            List<TopicPartition> inferences = Topics.partitions(consumer, INFERENCES);
            List<TopicPartition> all = new ArrayList<>(inferences);
            all.addAll(Topics.partitions(consumer, LABELS));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> firsts = firstOffsets(window);
            inferences.forEach(partition ->
                    Optional.ofNullable(firsts.get(partition)).ifPresent(offset -> consumer.seek(partition, offset)));
            while (traffic.labelled() < enough && Instant.now().isBefore(deadline)) {
                consumer.poll(POLL).forEach(traffic::see);
            }
        }
        return traffic.flights(window.getStart());
    }

    private static Map<TopicPartition, Long> firstOffsets(DataWindow window) {
        return window.getOffsets().stream()
                .collect(Collectors.toMap(
                        range -> new TopicPartition(range.getTopic(), range.getPartition()),
                        OffsetRange::getFirstOffset,
                        Math::min));
    }

    private void see(ConsumerRecord<String, SpecificRecord> record) {
        switch (record.value()) {
            case InferenceLogged inference
            when inference.getModel().equals(model) -> inferences.put(inference.getInferenceId(), inference);
            case LabelObserved label
            when label.getModel().equals(model) ->
                late.put(label.getInferenceId(), label.getLabel().equals(Flight.LATE));
            default -> {
                // Another model's traffic.
            }
        }
    }

    private long labelled() {
        return inferences.keySet().stream().filter(late::containsKey).count();
    }

    private List<Flight> flights(Instant since) {
        return inferences.entrySet().stream()
                .filter(inference -> !inference.getValue().getRequestedAt().isBefore(since))
                .flatMap(
                        inference -> Optional.ofNullable(late.get(inference.getKey()))
                                .map(truth -> flight(inference.getValue(), truth))
                                .stream())
                .toList();
    }

    private static Flight flight(InferenceLogged inference, boolean late) {
        Map<String, Double> values = inference.getInputs().stream()
                .filter(input -> input.getNumber().isPresent())
                .collect(Collectors.toMap(
                        NamedValue::getName, input -> input.getNumber().get()));
        return new Flight(
                LocalDateTime.ofInstant(inference.getRequestedAt(), ZoneOffset.UTC),
                FlightData.FEATURES.stream()
                        .map(feature -> values.getOrDefault(feature, 0.0).floatValue())
                        .toList(),
                late);
    }
}
