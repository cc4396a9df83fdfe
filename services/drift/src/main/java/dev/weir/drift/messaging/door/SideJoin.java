package dev.weir.drift.messaging.door;

import dev.weir.drift.core.door.DoorCounts;
import dev.weir.drift.core.door.DoorCounts.Fate;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.messaging.state.WaitingSide;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.events.ExchangeSide;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where request and response meet, whichever comes first. Those that have met are remembered as long as others wait, so
 * that what is sent again is not taken for new; a side whose time is over is counted as lost. One that waits longer than
 * usual is lost for the time being, which is taken back when the other comes.
 */
final class SideJoin implements Consumer<Record<String, Event<InferenceCaptured>>> {

    private final ProcessorContext<String, SideFate> context;
    private final WaitingRoom waiting;
    private final DoorEvents events;
    private final DoorCounts counts;
    private boolean idle;

    /**
     * @param patience how long a side waits
     * @param delay how long it waits until it is missed
     */
    SideJoin(
            ProcessorContext<String, SideFate> context,
            Duration patience,
            Duration delay,
            DoorEvents events,
            DoorCounts counts) {
        this.context = context;
        this.waiting = new WaitingRoom(context, patience);
        this.events = events;
        this.counts = counts;
        Duration often = patience.dividedBy(10).plusMillis(1);
        context.schedule(often, PunctuationType.STREAM_TIME, now -> forget(now));
        context.schedule(patience, PunctuationType.WALL_CLOCK_TIME, now -> forgetWhenIdle());
        if (delay.compareTo(patience) < 0) {
            context.schedule(
                    delay.dividedBy(4).plusMillis(1),
                    PunctuationType.STREAM_TIME,
                    now -> waiting.miss(now, delay.toMillis(), side -> lose(decode(side), 1)));
        }
    }

    @Override
    public void accept(Record<String, Event<InferenceCaptured>> record) {
        idle = false;
        InferenceCaptured side = record.value().data();
        String key = StateKeys.inference(side.getModel(), side.getInferenceId());
        Optional<WaitingSide> known = waiting.find(key);
        if (known.isEmpty()) {
            waiting.enter(key, Optional.of(encode(side)));
            return;
        }
        Optional<InferenceCaptured> other = known.get().getSide().map(SideJoin::decode);
        if (other.isEmpty() || other.get().getSide() == side.getSide()) {
            count(side, Fate.REPEATED);
            return;
        }
        waiting.enter(key, Optional.empty());
        if (known.get().getMissed()) {
            lose(other.get(), -1);
        }
        count(side, Fate.JOINED);
        boolean asked = side.getSide() == ExchangeSide.REQUEST;
        Event<InferenceLogged> inference = events.joined(
                record.value().envelope(),
                asked ? side : other.get(),
                asked ? other.get() : side,
                Instant.ofEpochMilli(record.timestamp()));
        context.forward(new Record<>(
                inference.key(),
                new SideFate.Met(inference),
                inference.envelope().time().toEpochMilli()));
    }

    private void forget(long now) {
        waiting.leave(now, side -> {
            InferenceCaptured lost = decode(side.getSide().orElseThrow());
            count(lost, lost.getSide() == ExchangeSide.REQUEST ? Fate.UNANSWERED : Fate.UNASKED);
            if (!side.getMissed()) {
                lose(lost, 1);
            }
        });
    }

    private void lose(InferenceCaptured side, int times) {
        context.forward(new Record<>(
                side.getInferenceId(),
                new SideFate.Lost(side.getModel(), side.getVersion(), side.getSeenAt(), times),
                Math.max(0, context.currentStreamTimeMs())));
    }

    /** Stream time stands still while nothing comes; whoever has waited as long as that waits in vain. */
    private void forgetWhenIdle() {
        if (idle) {
            forget(Long.MAX_VALUE);
        }
        idle = true;
    }

    private void count(InferenceCaptured side, Fate fate) {
        counts.count(door(side.getDoor()), side.getModel(), fate, 1);
    }

    private static Door door(String label) {
        for (Door door : Door.values()) {
            if (door.label().equals(label)) {
                return door;
            }
        }
        return Door.EXCHANGES;
    }

    private static ByteBuffer encode(InferenceCaptured side) {
        try {
            return side.toByteBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException("a side cannot be written", e);
        }
    }

    private static InferenceCaptured decode(ByteBuffer side) {
        try {
            return InferenceCaptured.fromByteBuffer(side.duplicate());
        } catch (IOException e) {
            throw new UncheckedIOException("a side cannot be read", e);
        }
    }
}
