package dev.weir.drift.messaging.door;

import dev.weir.drift.core.door.DoorCounts;
import dev.weir.drift.core.door.DoorCounts.Fate;
import dev.weir.drift.core.door.Intake;
import dev.weir.drift.core.door.ObservedLabel;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.mesh.EventPublisher;
import java.util.List;

/** Takes in by publishing: durable is what every in-sync replica has. */
final class KafkaIntake implements Intake {

    private final EventPublisher publisher;
    private final DoorEvents events;
    private final DoorCounts counts;

    KafkaIntake(EventPublisher publisher, DoorEvents events, DoorCounts counts) {
        this.publisher = publisher;
        this.events = events;
        this.counts = counts;
    }

    @Override
    public void captures(List<Capture> captures) {
        publisher.publish(captures.stream().map(events::of).toList());
        for (Capture capture : captures) {
            count(counts, capture);
        }
    }

    @Override
    public void labels(List<ObservedLabel> labels) {
        publisher.publish(labels.stream().map(events::of).toList());
    }

    /** A side is received; both sides together are joined too. */
    static void count(DoorCounts counts, Capture capture) {
        String model = capture.exchange().model();
        counts.count(capture.exchange().door(), model, Fate.RECEIVED, 1);
        if (capture instanceof Capture.Whole) {
            counts.count(capture.exchange().door(), model, Fate.JOINED, 1);
        }
    }
}
