package dev.weir.drift.messaging.report;

import dev.weir.drift.core.history.HistoriesUnavailable;
import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Report;
import dev.weir.drift.core.report.Reports;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.report.WindowReport;
import dev.weir.drift.core.serving.Mark;
import dev.weir.drift.messaging.door.DoorMetrics;
import dev.weir.drift.messaging.state.StoredServing;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.FramedRecords;
import dev.weir.drift.messaging.store.ServingStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.events.DriftMeasured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reports from this instance's state store. */
@ApplicationScoped
public class StoredReports implements Reports {

    private final KafkaStreams streams;
    private final DoorMetrics doors;
    private final Optional<String> address;

    /** @param address host and port at which this instance answers the others; none when it stands alone */
    @Inject
    StoredReports(
            KafkaStreams streams,
            DoorMetrics doors,
            @ConfigProperty(name = "quarkus.kafka-streams.application-server") Optional<String> address) {
        this.streams = streams;
        this.doors = doors;
        this.address = address;
    }

    @Override
    public Optional<Report> of(String model) {
        try {
            return read(
                            streams.store(StoreQueryParameters.fromNameAndType(
                                    DriftStores.REPORTS, QueryableStoreTypes.keyValueStore())),
                            model)
                    .map(report -> new Report(model, report.versions(), deployments(model), doors.figures(model)));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new HistoriesUnavailable("the state is not here yet: " + e.getMessage(), e);
        }
    }

    private List<Mark> deployments(String model) {
        ReadOnlyKeyValueStore<String, StoredServing> store = streams.store(
                StoreQueryParameters.fromNameAndType(DriftStores.SERVING, QueryableStoreTypes.keyValueStore()));
        return new ServingStates(store).of(model).marks();
    }

    @Override
    public Optional<URI> elsewhere(String model) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        KeyQueryMetadata where = streams.queryMetadataForKey(DriftStores.REPORTS, model, new StringSerializer());
        if (where == null || where.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            return Optional.empty();
        }
        HostInfo host = where.activeHost();
        return host.equals(HostInfo.buildFromEndpoint(address.get()))
                ? Optional.empty()
                : Optional.of(URI.create("http://" + host.host() + ':' + host.port()));
    }

    public static Optional<Report> read(ReadOnlyKeyValueStore<String, byte[]> store, String model) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> found =
                store.prefixScan(StateKeys.prefix(model), new StringSerializer())) {
            found.forEachRemaining(entry -> entries.put(entry.key, entry.value));
        }
        FramedRecords past = ReportKeeper.pastWindows();
        Map<String, NavigableMap<Long, WindowReport>> windows = new TreeMap<>();
        Map<String, List<AlarmReport>> alarms = new TreeMap<>();
        entries.forEach((key, value) -> {
            String version = ReportEntries.version(key);
            if (ReportEntries.isWindow(key)) {
                measured(past, entries, key)
                        .map(ReportFacts::window)
                        .ifPresent(part -> windows.computeIfAbsent(version, absent -> new TreeMap<>())
                                .merge(part.sequence(), part, WindowReport::plus));
            } else {
                ReportBytes.detected(value)
                        .map(ReportFacts::alarm)
                        .ifPresent(alarm -> alarms.computeIfAbsent(version, absent -> new ArrayList<>())
                                .add(alarm));
            }
        });
        List<VersionReport> versions = windows.entrySet().stream()
                .map(entry -> VersionReport.of(
                        entry.getKey(), last(entry.getValue()), alarms.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparing(
                                (VersionReport version) -> version.last().end())
                        .reversed())
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(new Report(model, versions, List.of(), List.of()));
    }

    private static Optional<DriftMeasured> measured(FramedRecords past, Map<String, byte[]> entries, String key) {
        byte[] value = Objects.requireNonNull(entries.get(key));
        if (!ReportEntries.isPast(key)) {
            return ReportBytes.measured(value);
        }
        byte[] frame = entries.get(ReportEntries.past(key, FramedRecords.frame(value)));
        return frame == null ? Optional.empty() : ReportBytes.plain(() -> past.read(value, frame));
    }

    private static List<WindowReport> last(NavigableMap<Long, WindowReport> windows) {
        return List.copyOf(
                windows.tailMap(windows.lastKey() - ReportKeeper.WINDOWS, false).values());
    }
}
