package dev.weir.scanner.messaging.index;

import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.scanner.core.advisory.PackageAdvisory;
import dev.weir.scanner.core.advisory.PackageUse;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** An advisory says something else of a package: the versions that it meant or means are judged again, no others. */
final class ChangeReaction implements Consumer<Record<String, PackageChange>> {

    private final KeyValueStore<String, Inventory> versions;
    private final UseIndex uses;
    private final Consumer<PackageChange> onShelf;
    private final VersionWatch watch;

    /** @param onShelf returns when whoever looks from now on finds the change */
    ChangeReaction(
            KeyValueStore<String, Inventory> versions,
            UseIndex uses,
            Consumer<PackageChange> onShelf,
            VersionWatch watch) {
        this.versions = versions;
        this.uses = uses;
        this.onShelf = onShelf;
        this.watch = watch;
    }

    @Override
    public void accept(Record<String, PackageChange> record) {
        PackageChange change = record.value();
        onShelf.accept(change);
        Optional<PackageAdvisory> present = change.present();
        List<PackageAdvisory> both =
                Stream.concat(change.former().stream(), present.stream()).toList();
        uses.of(change.packageKey(), version -> both.stream().anyMatch(a -> a.mayConcern(version)))
                .forEach((key, meant) -> judge(record, key, meant, present));
    }

    private void judge(
            Record<String, PackageChange> record,
            String key,
            List<PackageUse> meant,
            Optional<PackageAdvisory> present) {
        Inventory before = versions.get(key);
        if (before == null) {
            throw new IllegalStateException("the index names a version that is not there");
        }
        Vulnerabilities now = before.vulnerabilities();
        for (PackageUse use : meant) {
            now = now.with(record.value().advisory(), use.purl(), present.flatMap(a -> a.match(use)));
        }
        if (!now.equals(before.vulnerabilities())) {
            watch.keep(before.with(now), before.vulnerabilities(), EnvelopeHeaders.read(record.headers()));
        }
    }
}
