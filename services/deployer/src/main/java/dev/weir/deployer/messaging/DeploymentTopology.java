package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Anomaly;
import dev.weir.deployer.core.BudgetUse;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.gate.BudgetGate;
import dev.weir.deployer.core.gate.ProtectionGate;
import dev.weir.events.BudgetExceeded;
import dev.weir.events.InferenceAnomaly;
import dev.weir.mesh.Event;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.streams.StreamEvents;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * All facts about versions in, what the gates decided out. Every topic is keyed by model and has as many partitions as
 * the others, so one task sees all facts about a model, and versions of one model never race.
 *
 * <p>State, offsets and what is said change in one transaction ({@code exactly_once_v2}); Git stands outside of it and
 * is made idempotent instead: a deployment that was committed before a crash is found by its trailers.
 *
 * <p>A long outage of Git or of the schema registry is waited out in place. Meanwhile Kafka may do two things, neither
 * of which loses or doubles anything. After {@code transaction.timeout.ms} the broker aborts a transaction that was
 * open when the wait began, so that readers of the same partitions are not held up; when Git answers, the thread finds
 * itself fenced, goes back to its last commit and does the same again under the same ids. After
 * {@code max.poll.interval.ms} the group gives the partitions to another instance, if there is one, which waits for the
 * same repository. Both are therefore short enough to be of use, a minute and an hour, and need not outlast the outage.
 * {@code commit.interval.ms} bounds how long what was said stays invisible.
 */
final class DeploymentTopology {

    private final StreamEvents door;
    private final List<FactReader<?>> readers;
    private final ProtectionGate protection;
    private final BudgetGate budget;

    DeploymentTopology(StreamEvents door, List<FactReader<?>> readers, ProtectionGate protection, BudgetGate budget) {
        this.budget = budget;
        this.door = door;
        this.readers = List.copyOf(readers);
        this.protection = protection;
    }

    /**
     * Adds itself to a topology.
     *
     * @param join makes a join for each task
     */
    void addTo(StreamsBuilder builder, JoinSupplier join) {
        builder.addStateStore(store(GateJoin.STORE, Candidate.class));
        builder.addStateStore(store(AnomalyMemory.STORE, Anomaly.class));
        builder.addStateStore(store(BudgetMemory.STORE, BudgetUse.class));
        door.read(builder, AnomalyReader.TOPIC, InferenceAnomaly.class, DeploymentTopology::check)
                .mapValues(event -> AnomalyReader.read(event.data()))
                .process(() -> new AnomalyMemory(protection), AnomalyMemory.STORE);
        KStream<String, Heard> facts = readers.stream()
                .map(reader -> read(builder, reader))
                .reduce(KStream::merge)
                .orElseThrow();
        KStream<String, Event<? extends SpecificRecord>> said = facts.merge(reconsidered(builder))
                .process(join::create, GateJoin.STORE, AnomalyMemory.STORE, BudgetMemory.STORE);
        door.write(said);
    }

    /** Budgets are keyed by scope and concern many models, so each goes to every task. */
    private KStream<String, Heard> reconsidered(StreamsBuilder builder) {
        return door.read(builder, BudgetReader.TOPIC, BudgetExceeded.class, BudgetReader::read)
                .mapValues(BudgetReader::read)
                .repartition(Repartitioned.with(Serdes.String(), KeptSerde.of(HeardBudget.class))
                        .withName(BudgetMemory.STORE)
                        .withStreamPartitioner(new Everywhere<>()))
                .process(() -> new BudgetMemory(budget), BudgetMemory.STORE, GateJoin.STORE);
    }

    private <T extends SpecificRecord> KStream<String, Heard> read(StreamsBuilder builder, FactReader<T> reader) {
        return door.read(builder, reader.topic(), reader.type(), event -> check(event, reader))
                .mapValues(event -> new Heard(event.envelope(), reader.read(event)));
    }

    private static <T extends SpecificRecord> void check(Event<T> event, FactReader<T> reader) {
        requireKey(event, reader.read(event).model().model());
    }

    private static void check(Event<InferenceAnomaly> event) {
        requireKey(event, AnomalyReader.read(event.data()).model());
    }

    private static void requireKey(Event<?> event, ModelName model) {
        if (!event.key().equals(model.text())) {
            throw new PermanentFailure("the record's key is not the model that it speaks of");
        }
    }

    private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), KeptSerde.of(type));
    }

    /** Makes joins. */
    interface JoinSupplier {
        GateJoin create();
    }
}
