package dev.weir.scanner.messaging.index;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.mesh.Envelope;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.Patience;
import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.VersionLabel;
import dev.weir.scanner.core.advisory.DependencyPolicy;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.vex.Judged;
import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.scanner.messaging.ScanFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32C;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Says of a version that is known what is new about it. */
final class RescanEvents {

    private static final String TYPE = "scan.completed";

    private final EventFactory events;
    private final EventCodec codec;
    private final Patience patience;
    private final SuppressionSource suppressions;
    private final Clock clock;

    RescanEvents(
            EventFactory events, EventCodec codec, Patience patience, SuppressionSource suppressions, Clock clock) {
        this.events = events;
        this.codec = codec;
        this.patience = patience;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** From now on. */
    StatementEnds statementEnds() {
        return new StatementEnds(suppressions, clock);
    }

    /** What is known of a version, parted by the statements that are believed now. */
    Judged judge(Inventory version) {
        return suppressions
                .current()
                .apply(
                        version.vulnerabilities(),
                        new ModelName(version.model()),
                        new VersionLabel(version.version()),
                        clock.instant());
    }

    /**
     * The fact that follows. Its id is derived from its cause, the version and what is known of it, so that a
     * repetition has the same id and no two different facts do.
     *
     * @param open the vulnerabilities that count
     */
    Event<ScanCompleted> completed(Envelope cause, Inventory now, Vulnerabilities open, ScanReason reason) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ScanCompleted former = patience.untilDone(
                "decode " + TYPE, () -> codec.decode(TYPE, new RecordHeaders(), now.scan(), ScanCompleted.class));
        ScanCompleted data = ScanCompleted.newBuilder(former)
                .setVerdict(ScanFacts.verdict(DependencyPolicy.judge(now.content(), open)))
                .setVulnerabilities(ScanFacts.summary(open))
                .setVulnerable(ScanFacts.vulnerable(open))
                .setRescan(true)
                .setReason(reason)
                .setStartedAt(at)
                .setCompletedAt(at)
                .build();
        return events.effect(cause, id(cause, now), TYPE, now.model(), data);
    }

    private static EventId id(Envelope cause, Inventory now) {
        CRC32C sum = new CRC32C();
        sum.update(JsonSerde.write(now));
        return EventId.named(
                cause.id().value(),
                TYPE + '/' + now.model() + '/' + now.version() + '/' + Long.toHexString(sum.getValue()));
    }
}
