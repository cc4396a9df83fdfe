package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.door.DoorCounts.Fate;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import java.util.List;
import java.util.function.Supplier;

/** Takes in what comes over HTTP: all of a body, or nothing. */
public final class DoorDesk {

    private final DoorReader reader;
    private final Intake intake;
    private final DoorCounts counts;

    public DoorDesk(DoorReader reader, Intake intake, DoorCounts counts) {
        this.reader = reader;
        this.intake = intake;
        this.counts = counts;
    }

    /** @return how many inferences, or sides of inferences, were taken in */
    public int binaryEvent(CloudEvent event, byte[] body) {
        return takeIn(read(Door.CLOUD_EVENTS, () -> reader.binaryEvent(event, body)));
    }

    /** @return as {@link #binaryEvent} */
    public int structuredEvents(byte[] body) {
        return takeIn(read(Door.CLOUD_EVENTS, () -> reader.structuredEvents(body)));
    }

    /** @return as {@link #binaryEvent} */
    public int records(String model, String version, byte[] body) {
        return takeIn(read(Door.EXCHANGES, () -> reader.records(model, version, body)));
    }

    /** Takes in each line for itself, so that one that cannot be read keeps none out. */
    public Upload lines(String model, String version, byte[] body) {
        return takeIn(Door.EXCHANGES, () -> reader.lines(model, version, body));
    }

    /** Takes in each span or log record for itself. */
    public Upload telemetry(byte[] body) {
        return takeIn(Door.OTEL, () -> reader.telemetry(body));
    }

    /** @return how many labels were taken in */
    public int labels(byte[] body) {
        List<ObservedLabel> labels = read(Door.LABELS, () -> reader.labels(body));
        intake.labels(labels);
        labels.forEach(label -> counts.count(Door.LABELS, label.model(), Fate.RECEIVED, 1));
        return labels.size();
    }

    private int takeIn(List<Capture> captures) {
        intake.captures(captures);
        return captures.size();
    }

    private Upload takeIn(Door door, Supplier<Upload> reading) {
        Upload upload = read(door, reading);
        intake.captures(upload.captures());
        if (!upload.refused().isEmpty()) {
            counts.count(door, "", Fate.REJECTED, upload.refused().size());
        }
        return upload;
    }

    private <T> T read(Door door, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Malformed failure) {
            counts.count(door, "", Fate.REJECTED, 1);
            throw failure;
        }
    }
}
