package dev.weir.mesh;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The one way in which a consumer reacts to a record. When {@link #react} returns, the record was handled or lies in
 * the dead letters, and its offset may be committed; a transient failure is waited out inside.
 */
@ApplicationScoped
public class Reactions {

    private final EventCodec codec;
    private final Patience patience;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Tracer tracer;

    @Inject
    public Reactions(
            EventCodec codec,
            Patience patience,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            OpenTelemetry telemetry) {
        this.codec = codec;
        this.patience = patience;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.tracer = telemetry.getTracer("dev.weir.mesh");
    }

    /**
     * Decodes a record and hands the event to a reaction, inside a span that continues the event's trace. The
     * reaction may run more than once for one record and must make its effect idempotent.
     *
     * @throws Patience.Interrupted when the service stops while a dependency is down
     */
    public <T extends SpecificRecord> void react(
            ConsumerRecord<String, byte[]> record, Class<T> type, Consumer<Event<T>> reaction) {
        String outcome = patience.untilDone("react to " + record.topic(), () -> tryOnce(record, type, reaction));
        metrics.counter("weir.reactions", "topic", record.topic(), "outcome", outcome)
                .increment();
    }

    private <T extends SpecificRecord> String tryOnce(
            ConsumerRecord<String, byte[]> record, Class<T> type, Consumer<Event<T>> reaction) {
        try {
            Event<T> event = decode(record, type);
            inSpan(event, () -> {
                reaction.accept(event);
                return event;
            });
            return "handled";
        } catch (Patience.Interrupted stop) {
            throw stop;
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            deadLetters.put(record, failure);
            return "dead-lettered";
        }
    }

    private <T extends SpecificRecord> Event<T> decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
        if (record.key() == null) {
            throw new PermanentFailure("a record of " + record.topic() + " has no key");
        }
        T data = codec.decode(record.topic(), record.headers(), record.value(), type);
        return new Event<>(EnvelopeHeaders.read(record.headers()), record.key(), data);
    }

    private <R> R inSpan(Event<?> event, Supplier<R> body) {
        Context parent = event.envelope()
                .traceparent()
                .map(Traceparent::parse)
                .map(remote -> Context.root().with(Span.wrap(remote)))
                .orElseGet(Context::root);
        Span span = tracer.spanBuilder(event.envelope().type() + " process")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("cloudevents.event_id", event.id().toString())
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            return body.get();
        } catch (RuntimeException failure) {
            span.recordException(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
