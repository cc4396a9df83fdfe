package dev.weir.cluster.messaging;

import dev.weir.cluster.inference.Inference;
import dev.weir.cluster.inference.NamedNumber;
import dev.weir.cluster.workload.Workload;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Writes inferences as {@code inference.logged}. */
final class InferenceEvents {

    static final String TOPIC = "inference.logged";

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Supplier<UUID> ids;

    /**
     * Writes events.
     *
     * @param ids makes event ids
     */
    InferenceEvents(Supplier<UUID> ids) {
        this.ids = ids;
    }

    Outgoing event(Inference inference) {
        String traceparent = inference.caller().traceparent();
        EventContext context = new EventContext(
                ids.get(),
                inference.requestedAt(),
                inference.workload().deployment().correlationId(),
                TRACEPARENT.matcher(traceparent).matches() ? traceparent : "");
        return new Outgoing(TOPIC, inference.id(), record(inference), context);
    }

    private static InferenceLogged record(Inference inference) {
        Workload workload = inference.workload();
        InferenceLogged.Builder builder = InferenceLogged.newBuilder()
                .setInferenceId(inference.id())
                .setModel(workload.model().name())
                .setVersion(workload.model().version())
                .setDeploymentId(workload.deployment().id())
                .setEnvironment(workload.deployment().environment())
                .setInputs(values(inference.inputs()))
                .setOutputs(values(inference.prediction().outputs()))
                .setClient(inference.caller().client())
                .setStatus(200)
                .setLatencyMicros(inference.latency().toNanos() / 1_000)
                .setRequestedAt(inference.requestedAt());
        inference.prediction().label().ifPresent(builder::setPrediction);
        inference.prediction().score().ifPresent(builder::setScore);
        return builder.build();
    }

    private static List<NamedValue> values(List<NamedNumber> numbers) {
        return numbers.stream()
                .map(number -> NamedValue.newBuilder()
                        .setName(number.name())
                        .setNumber(number.value())
                        .build())
                .toList();
    }
}
