package dev.weir.drift.messaging.door;

import dev.weir.drift.core.inferencelog.Answer;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Exchange;
import dev.weir.drift.core.profile.Value;
import dev.weir.events.ExchangeSide;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.InferenceLogged;
import dev.weir.events.NamedValue;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Captures in Avro. */
final class Captures {

    private Captures() {}

    static InferenceCaptured side(Capture.Asked asked) {
        return seen(asked.exchange(), ExchangeSide.REQUEST)
                .setInputs(values(asked.inputs()))
                .setClient(asked.client())
                .build();
    }

    static InferenceCaptured side(Capture.Answered answered) {
        Answer answer = answered.answer();
        return seen(answered.exchange(), ExchangeSide.RESPONSE)
                .setOutputs(values(answer.outputs()))
                .setPrediction(answer.prediction().orElse(null))
                .setScore(answer.score().isPresent() ? answer.score().getAsDouble() : null)
                .build();
    }

    static InferenceLogged logged(Capture.Whole whole) {
        Answer answer = whole.answer();
        return InferenceLogged.newBuilder()
                .setInferenceId(whole.exchange().id())
                .setModel(whole.exchange().model())
                .setVersion(version(whole.exchange().version()))
                .setInputs(values(whole.inputs()))
                .setOutputs(values(answer.outputs()))
                .setPrediction(answer.prediction().orElse(null))
                .setScore(answer.score().isPresent() ? answer.score().getAsDouble() : null)
                .setClient(whole.circumstances().client())
                .setStatus(whole.circumstances().status())
                .setLatencyMicros(whole.circumstances().latencyMicros())
                .setRequestedAt(whole.exchange().at())
                .build();
    }

    /** Both sides together. The version is the one that the response says, or else the request. */
    static InferenceLogged joined(InferenceCaptured request, InferenceCaptured response) {
        long latency = ChronoUnit.MICROS.between(request.getSeenAt(), response.getSeenAt());
        return InferenceLogged.newBuilder()
                .setInferenceId(request.getInferenceId())
                .setModel(request.getModel())
                .setVersion(version(response.getVersion().isEmpty() ? request.getVersion() : response.getVersion()))
                .setInputs(request.getInputs())
                .setClient(request.getClient())
                .setOutputs(response.getOutputs())
                .setPrediction(response.getPrediction().orElse(null))
                .setScore(response.getScore().orElse(null))
                .setLatencyMicros(Math.max(0, latency))
                .setRequestedAt(request.getSeenAt())
                .build();
    }

    private static String version(String known) {
        return known.isEmpty() ? Exchange.UNKNOWN_VERSION : known;
    }

    private static InferenceCaptured.Builder seen(Exchange exchange, ExchangeSide side) {
        return InferenceCaptured.newBuilder()
                .setInferenceId(exchange.id())
                .setModel(exchange.model())
                .setVersion(exchange.version())
                .setSide(side)
                .setDoor(exchange.door().label())
                .setSeenAt(exchange.at());
    }

    private static List<NamedValue> values(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(entry -> value(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static NamedValue value(String name, Value value) {
        return switch (value) {
            case Value.Numeric(double number) -> new NamedValue(name, number, null);
            case Value.Text(String text) -> new NamedValue(name, null, text);
            case Value.Missing() -> new NamedValue(name, null, null);
        };
    }
}
