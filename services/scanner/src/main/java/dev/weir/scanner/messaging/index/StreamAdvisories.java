package dev.weir.scanner.messaging.index;

import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.core.advisory.AdvisorySource;
import dev.weir.scanner.core.advisory.PackageAdvisory;
import dev.weir.scanner.core.advisory.PackageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/** The shelf of this instance, for its first scans: they wait until it is there, but for no re-scan. */
@ApplicationScoped
class StreamAdvisories implements AdvisorySource {

    private final Instance<KafkaStreams> streams;
    private final AdvisoryShelf shelf;

    StreamAdvisories(Instance<KafkaStreams> streams, AdvisoryShelf shelf) {
        this.streams = streams;
        this.shelf = shelf;
    }

    @Override
    public List<PackageAdvisory> about(PackageKey key) {
        try {
            return shelf.about(
                    key,
                    streams.get()
                            .store(StoreQueryParameters.fromNameAndType(
                                    AdvisoryShelf.STORE, QueryableStoreTypes.<String, ShelfEntry>keyValueStore())));
        } catch (InvalidStateStoreException e) {
            throw new TransientFailure("the advisories are not there yet: " + e.getMessage(), e);
        }
    }
}
