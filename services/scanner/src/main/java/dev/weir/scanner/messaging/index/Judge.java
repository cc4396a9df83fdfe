package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** One partition of the index. */
final class Judge implements Processor<String, Heard, String, Event<ScanCompleted>> {

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final AdvisoryShelf shelf;
    private final RescanEvents events;
    private final RulesReview rules;
    private @Nullable InventoryReaction onScanned;
    private @Nullable ChangeReaction onChanged;

    Judge(AdvisoryShelf shelf, RescanEvents events, RulesReview rules) {
        this.shelf = shelf;
        this.events = events;
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, Event<ScanCompleted>> context) {
        KeyValueStore<String, Inventory> versions = context.getStateStore(VersionWatch.STORE);
        UseIndex uses = new UseIndex(context.getStateStore(UseIndex.STORE));
        ReadOnlyKeyValueStore<String, ShelfEntry> advisories = context.getStateStore(AdvisoryShelf.STORE);
        VersionWatch watch = new VersionWatch(
                versions,
                events,
                event -> context.forward(
                        new Record<>(event.key(), event, event.envelope().time().toEpochMilli())));
        onScanned = new InventoryReaction(versions, uses, key -> shelf.about(key, advisories), rules, watch);
        onChanged = new ChangeReaction(versions, uses, change -> shelf.await(change, advisories), watch);
        review(context, versions, watch);
    }

    /** The rules of this program, or its statements, may be others than those by which versions were said. */
    private void review(ProcessorContext<?, ?> context, KeyValueStore<String, Inventory> versions, VersionWatch watch) {
        ReviewRound round = new ReviewRound(
                versions,
                version -> rules.review(version)
                        .ifPresentOrElse(watch::keepReviewed, () -> watch.considerStatements(version)));
        StatementEnds ends = events.statementEnds();
        context.schedule(BETWEEN, PunctuationType.WALL_CLOCK_TIME, now -> {
            if (ends.since()) {
                round.begin();
            }
            round.goOn();
        });
    }

    @Override
    public void process(Record<String, Heard> record) {
        switch (record.value()) {
            case Heard.Scanned(Inventory version) -> started(onScanned).accept(record.withValue(version));
            case Heard.Changed(PackageChange change) -> started(onChanged).accept(record.withValue(change));
        }
    }

    private static <T> T started(@Nullable T reaction) {
        if (reaction == null) {
            throw new IllegalStateException("no record comes before a processor is initialised");
        }
        return reaction;
    }
}
