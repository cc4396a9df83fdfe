package dev.weir.drift.messaging.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.door.ClientNames;
import dev.weir.drift.core.door.DoorDesk;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.door.Limits;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.settings.DoorSettings;
import dev.weir.drift.settings.SchemaSettings;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/** Puts the doors together. */
@ApplicationScoped
class DoorProducer {

    @Produces
    @Singleton
    DoorMetrics doorMetrics(MeterRegistry metrics) {
        return new DoorMetrics(metrics);
    }

    @Produces
    @Singleton
    DoorReader doorReader(Documents documents, SchemaSettings schemas, DoorSettings doors, Clock clock) {
        Limits limits = new Limits(doors.limits().rows(), doors.limits().columns());
        DoorSettings.Client client = doors.client();
        ClientNames clients = new ClientNames(client.header(), client.extension(), client.column());
        return new DoorReader(documents, schemas(schemas), limits, clients, clock);
    }

    @Produces
    @Singleton
    DoorDesk doorDesk(DoorReader reader, EventPublisher publisher, EventFactory events, DoorMetrics counts) {
        return new DoorDesk(reader, new KafkaIntake(publisher, new DoorEvents(events), counts), counts);
    }

    @Produces
    @Singleton
    DoorTopology doorTopology(DoorReader reader, EventFactory events, DoorMetrics counts, DoorSettings doors) {
        Map<Door, Pattern> topics = new EnumMap<>(Door.class);
        doors.topics().cloudEvents().map(Pattern::compile).ifPresent(found -> topics.put(Door.CLOUD_EVENTS, found));
        doors.topics().seldon().map(Pattern::compile).ifPresent(found -> topics.put(Door.SELDON, found));
        doors.topics().mlserver().map(Pattern::compile).ifPresent(found -> topics.put(Door.MLSERVER, found));
        DoorStores stores = new DoorStores(BuiltInDslStoreSuppliers.ROCKS_DB, doors.patience(), doors.delay());
        return new DoorTopology(reader, new DoorEvents(events), counts, topics, stores);
    }

    private static Schemas schemas(SchemaSettings settings) {
        return new Schemas(settings.schemas().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> schema(entry.getValue()))));
    }

    private static ModelSchema schema(SchemaSettings.Model declared) {
        return new ModelSchema(
                declared.model(),
                declared.version(),
                orNone(declared.features()),
                declared.prediction(),
                declared.score(),
                orNone(declared.classes()));
    }

    private static List<String> orNone(Optional<List<String>> names) {
        return names.orElseGet(List::of);
    }
}
