package dev.weir.scanner.messaging.index;

import dev.weir.events.AdvisoryPublished;
import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;
import dev.weir.mesh.streams.StreamEvents;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Two stages. Advisories come by id, where it is told what is new in each. Every partition of the index then hears of
 * every change, for changes are few and dependencies many: so the rows of a version, what is known of it and what is
 * said of it are in one place, and the users of a popular package are looked through by all partitions at once.
 *
 * <p>The same changes go to a compacted topic from which every instance holds all advisories, for its first scans.
 */
final class RescanTopology {

    static final String CHANGES = "changes";

    private final StreamEvents door;
    private final AdvisoryReading reading;
    private final AdvisoryShelf shelf;
    private final RescanEvents events;
    private final RulesReview rules;

    RescanTopology(
            StreamEvents door, AdvisoryReading reading, AdvisoryShelf shelf, RescanEvents events, RulesReview rules) {
        this.door = door;
        this.reading = reading;
        this.shelf = shelf;
        this.events = events;
        this.rules = rules;
    }

    /** @param partitions of the index, as many as its inventory topic has */
    Topology build(int partitions) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(AdvisoryIntake.SEEN, JsonSerde.of(SeenAdvisory.class)));
        builder.addStateStore(store(UseIndex.STORE, Serdes.String()));
        builder.addStateStore(store(VersionWatch.STORE, JsonSerde.of(Inventory.class)));
        builder.addGlobalStore(
                store(AdvisoryShelf.STORE, JsonSerde.of(ShelfEntry.class)).withLoggingDisabled(),
                IndexTopics.ADVISORIES,
                Consumed.with(Serdes.String(), JsonSerde.of(ShelfEntry.class)),
                () -> new ShelfIntake(shelf));
        KStream<String, PackageChange> changes = changes(builder);
        changes.mapValues(PackageChange::entry)
                .to(IndexTopics.ADVISORIES, Produced.with(Serdes.String(), JsonSerde.of(ShelfEntry.class)));
        KStream<String, Heard> heard = everywhere(changes, partitions)
                .<Heard>mapValues(Heard.Changed::new)
                .merge(inventory(builder));
        door.write(judge(heard));
        return builder.build();
    }

    private KStream<String, PackageChange> changes(StreamsBuilder builder) {
        return door.read(builder, "advisory.published", AdvisoryPublished.class, reading::check)
                .process(() -> new AdvisoryIntake(reading), AdvisoryIntake.SEEN);
    }

    private static KStream<String, PackageChange> everywhere(KStream<String, PackageChange> changes, int partitions) {
        StreamPartitioner<String, PackageChange> all = (topic, key, change, count) -> Optional.of(all(count));
        return changes.repartition(Repartitioned.<String, PackageChange>as(CHANGES)
                .withKeySerde(Serdes.String())
                .withValueSerde(JsonSerde.of(PackageChange.class))
                .withStreamPartitioner(all)
                .withNumberOfPartitions(partitions));
    }

    private static Set<Integer> all(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toSet());
    }

    private static KStream<String, Heard> inventory(StreamsBuilder builder) {
        return builder.stream(IndexTopics.INVENTORY, Consumed.with(Serdes.String(), JsonSerde.of(Inventory.class)))
                .filter((key, version) -> version != null)
                .mapValues(Heard.Scanned::new);
    }

    private KStream<String, Event<ScanCompleted>> judge(KStream<String, Heard> heard) {
        return heard.process(() -> new Judge(shelf, events, rules), UseIndex.STORE, VersionWatch.STORE);
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }
}
