package dev.weir.scanner.messaging;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.events.AdvisoryPublished;
import dev.weir.events.Evidence;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.EventPublisher;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.advisory.Advisory;
import dev.weir.scanner.core.advisory.Affected;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.osv.OsvAdvisory;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Says advisories as any feed would. One whose document takes more than 32 KiB leaves it in the artifact store, for
 * records stay small. The same state of an advisory has the same event id.
 */
public final class AdvisoryFeed implements AutoCloseable {

    private static final String TOPIC = "advisory.published";
    private static final UUID NAME_SPACE = UUID.fromString("5a0c4d0e-6b6f-5f0b-9d0a-3a3b5f9f3c11");
    private static final int LARGEST_INLINE = 32 << 10;
    private static final int MOST_PACKAGES = 200;
    private static final int CLUSTER_SECONDS = 10;

    private final String bootstrapServers;
    private final String schemaRegistry;
    private final KafkaProducer<String, byte[]> producer;
    private final EventPublisher publisher;
    private final EventFactory events;
    private final ArtifactStore store;

    /**
     * @param schemaRegistry core API of the Apicurio Registry, version 3
     * @param store where large documents go
     */
    public AdvisoryFeed(String bootstrapServers, String schemaRegistry, ArtifactStore store, Clock clock) {
        this.bootstrapServers = bootstrapServers;
        this.schemaRegistry = schemaRegistry;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new ByteArraySerializer());
        this.publisher = new EventPublisher(producer, new EventCodec(schemaRegistry, Map.of()));
        this.events = new EventFactory("/weir/advisories", clock);
        this.store = store;
    }

    /**
     * The cluster's own id.
     *
     * @throws TransientFailure when it does not answer
     */
    public String cluster() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(CLUSTER_SECONDS),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(CLUSTER_SECONDS)))) {
            return admin.describeCluster().clusterId().get(CLUSTER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TransientFailure(
                    "no broker answers at " + bootstrapServers + "; start the mesh, or name another broker", e);
        }
    }

    /**
     * Returns when the broker has them all.
     *
     * @return the ids of the events
     * @throws TransientFailure when the broker or the registry of schemas does not answer
     */
    public List<EventId> publish(List<OsvAdvisory> advisories) {
        List<Event<AdvisoryPublished>> said =
                advisories.stream().map(this::event).toList();
        try {
            publisher.publish(said);
        } catch (TransientFailure e) {
            throw isUnreached(e)
                    ? new TransientFailure(
                            "no registry of schemas answers at " + schemaRegistry
                                    + "; start the mesh, or name another registry",
                            e)
                    : e;
        }
        return said.stream().map(Event::id).toList();
    }

    /** Kafka's clients wait for brokers instead, so a connection that was refused is the registry's. */
    private static boolean isUnreached(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private Event<AdvisoryPublished> event(OsvAdvisory read) {
        Advisory advisory = read.advisory();
        EventId id = EventId.named(NAME_SPACE, advisory.id() + '/' + advisory.modified());
        return events.root(
                id, TOPIC, advisory.id(), document(read, data(advisory)).build());
    }

    private static AdvisoryPublished.Builder data(Advisory advisory) {
        return AdvisoryPublished.newBuilder()
                .setAdvisory(advisory.id())
                .setAliases(List.copyOf(advisory.aliases()))
                .setPackages(advisory.affected().stream()
                        .map(Affected::key)
                        .distinct()
                        .limit(MOST_PACKAGES)
                        .map(PackageKey::purl)
                        .toList())
                .setSeverity(ScanFacts.severity(advisory.rating()))
                .setWithdrawn(advisory.withdrawn())
                .setModifiedAt(advisory.modified());
    }

    private AdvisoryPublished.Builder document(OsvAdvisory read, AdvisoryPublished.Builder data) {
        byte[] text = read.text().getBytes(StandardCharsets.UTF_8);
        if (text.length <= LARGEST_INLINE) {
            return data.setOsv(read.text());
        }
        ArtifactReference stored = store.write(new ByteArrayInputStream(text)).reference();
        return data.setDocument(Evidence.newBuilder()
                .setUri(stored.uri().toString())
                .setDigest(stored.digest().toString())
                .setMediaType("application/json")
                .build());
    }

    @Override
    public void close() {
        producer.close();
    }
}
