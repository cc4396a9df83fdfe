package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Schemas;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what comes through each door; whatever cannot be understood is {@link Malformed}, as a whole. */
public final class DoorReader {

    private final Documents documents;
    private final Schemas schemas;
    private final Limits limits;
    private final ClientNames clients;
    private final Clock clock;
    private final CloudEvents cloudEvents;
    private final StructuredEvents structured;
    private final Records records;
    private final GenAiTelemetry telemetry;

    public DoorReader(Documents documents, Schemas schemas, Limits limits, ClientNames clients, Clock clock) {
        this.documents = documents;
        this.schemas = schemas;
        this.limits = limits;
        this.clients = clients;
        this.clock = clock;
        this.cloudEvents = new CloudEvents(documents, schemas, clients);
        this.structured = new StructuredEvents(documents);
        this.records = new Records(documents, limits, clients);
        this.telemetry = new GenAiTelemetry(schemas, limits);
    }

    /** An event in binary mode: attributes apart from the body. */
    public List<Capture> binaryEvent(CloudEvent event, byte[] body) {
        return limits.check(cloudEvents.captures(event, documents.read(body), clock.instant()));
    }

    /** An event in structured mode, or a batch of them. */
    public List<Capture> structuredEvents(byte[] body) {
        Node document = documents.read(body);
        Instant now = clock.instant();
        List<Capture> captures = new ArrayList<>();
        for (Node event : document.isItems() ? document.items() : List.of(document)) {
            captures.addAll(cloudEvents.captures(structured.event(event), structured.data(event), now));
        }
        return limits.check(captures);
    }

    /**
     * Records that hold both sides, one a line or in an array: exchanges, SageMaker captures, or lines of a BentoML
     * monitoring log.
     *
     * @param version empty when it is not known
     */
    public List<Capture> records(String model, String version, byte[] body) {
        return records.all(new Subject(model, version, schemas.of(model)), documents.readAll(body), clock.instant());
    }

    /**
     * As {@link #records}, with one document a line, each taken for itself.
     *
     * @throws Malformed when all together lie beyond the limits
     */
    public Upload lines(String model, String version, byte[] body) {
        return records.each(new Subject(model, version, schemas.of(model)), documents.readLines(body), clock.instant());
    }

    /** Spans or log records of OTLP, of which those of generative models are inferences, each taken for itself. */
    public Upload telemetry(byte[] body) {
        return telemetry.read(documents.read(body), clock.instant());
    }

    public List<ObservedLabel> labels(byte[] body) {
        Labels labels = new Labels(schemas);
        Instant now = clock.instant();
        List<ObservedLabel> all = documents.readAll(body).stream()
                .flatMap(document -> labels.labels(document, now))
                .toList();
        limits.requireRows(all.size());
        return all;
    }

    /** A record of a topic of CloudEvents, in binary mode, or in structured mode when no header says the type. */
    public List<Capture> eventRecord(Delivery delivery) {
        CloudEvent event = ForeignTopics.event(delivery);
        return event.attributes().containsKey("type")
                ? limits.check(cloudEvents.captures(event, documents.read(delivery.body()), delivery.at()))
                : structuredEvents(delivery.body());
    }

    /** A record of a topic of Seldon Core 2. */
    public List<Capture> seldonRecord(Delivery delivery) {
        return limits.check(ForeignTopics.seldon(delivery, documents, schemas, clients));
    }

    /** A record of a topic of MLServer. */
    public List<Capture> mlserverRecord(Delivery delivery) {
        return limits.check(ForeignTopics.mlserver(delivery, documents, schemas, clients));
    }

    /** The model of a record, as topic and headers name it, whether or not it can be read; empty when they do not. */
    public String model(Door door, Delivery delivery) {
        String named = switch (door) {
            case SELDON -> ForeignTopics.seldonModel(delivery).orElse("");
            case MLSERVER -> delivery.headers().getOrDefault(ForeignTopics.MLSERVER_MODEL, "");
            case CLOUD_EVENTS ->
                ForeignTopics.event(delivery).find(CloudEvents.SERVICE).orElse("");
            case EXCHANGES, SAGEMAKER, BENTOML, OTEL, LABELS -> "";
        };
        return schemas.of(named).model().orElse(named);
    }
}
