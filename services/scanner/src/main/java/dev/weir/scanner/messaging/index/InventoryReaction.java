package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.advisory.AdvisorySource;
import dev.weir.scanner.core.advisory.PackageUse;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** A version was scanned: what it needs is indexed, and meets advisories and rules that the scan did not know. */
final class InventoryReaction implements Consumer<Record<String, Inventory>> {

    private final KeyValueStore<String, Inventory> versions;
    private final UseIndex uses;
    private final AdvisorySource advisories;
    private final RulesReview rules;
    private final VersionWatch watch;

    InventoryReaction(
            KeyValueStore<String, Inventory> versions,
            UseIndex uses,
            AdvisorySource advisories,
            RulesReview rules,
            VersionWatch watch) {
        this.versions = versions;
        this.uses = uses;
        this.advisories = advisories;
        this.rules = rules;
        this.watch = watch;
    }

    @Override
    public void accept(Record<String, Inventory> record) {
        Inventory before = versions.get(record.value().key());
        Inventory scanned = before == null ? record.value() : record.value().with(before.silence());
        if (before != null) {
            for (PackageUse use : before.uses()) {
                uses.remove(use, before.key());
            }
        }
        for (PackageUse use : scanned.uses()) {
            uses.add(use, scanned.key());
        }
        Vulnerabilities said = (before == null ? scanned : before).vulnerabilities();
        Vulnerabilities now = Vulnerabilities.of(scanned.packages(), advisories);
        watch.keep(scanned.with(now), said, scanned.cause().envelope());
        rules.review(scanned.with(now))
                .ifPresentOrElse(watch::keepReviewed, () -> watch.considerStatements(scanned.key()));
    }
}
