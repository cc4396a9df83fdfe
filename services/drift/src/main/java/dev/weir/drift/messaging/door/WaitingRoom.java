package dev.weir.drift.messaging.door;

import dev.weir.drift.messaging.state.WaitingSide;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Sides by inference, and by the time when they leave, so that leaving costs as much as leaves. */
final class WaitingRoom {

    private static final byte[] THERE = {};

    private final ProcessorContext<?, ?> context;
    private final KeyValueStore<String, WaitingSide> sides;
    private final KeyValueStore<String, byte[]> deadlines;
    private final long patience;
    private String missedUntil = at(0);

    WaitingRoom(ProcessorContext<?, ?> context, Duration patience) {
        this.context = context;
        this.sides = context.getStateStore(DoorStores.WAITING_SIDES);
        this.deadlines = context.getStateStore(DoorStores.SIDE_DEADLINES);
        this.patience = patience.toMillis();
    }

    Optional<WaitingSide> find(String key) {
        return Optional.ofNullable(sides.get(key));
    }

    /** @param side none when both have met */
    void enter(String key, Optional<ByteBuffer> side) {
        WaitingSide before = sides.get(key);
        if (before != null) {
            deadlines.delete(at(before.getDeadline()) + key);
        }
        long deadline = context.currentStreamTimeMs() + patience;
        sides.put(
                key,
                WaitingSide.newBuilder()
                        .setSide(side.orElse(null))
                        .setDeadline(deadline)
                        .build());
        deadlines.put(at(deadline) + key, THERE);
    }

    /**
     * Marks all as missed that wait already so long.
     *
     * @param delay in milliseconds
     * @param missed is told each side, once
     */
    void miss(long now, long delay, Consumer<ByteBuffer> missed) {
        String until = at(Math.max(0, now + patience - delay));
        List<String> due = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = deadlines.range(missedUntil, until)) {
            found.forEachRemaining(entry -> due.add(entry.key.substring(until.length())));
        }
        missedUntil = until;
        for (String key : due) {
            find(key)
                    .filter(waiting -> !waiting.getMissed() && waiting.getSide().isPresent())
                    .ifPresent(waiting -> {
                        sides.put(
                                key,
                                WaitingSide.newBuilder(waiting).setMissed(true).build());
                        missed.accept(waiting.getSide().get());
                    });
        }
    }

    /**
     * Lets all leave whose time is over.
     *
     * @param lost is told each side that waited in vain
     */
    void leave(long now, Consumer<WaitingSide> lost) {
        List<String> over = new ArrayList<>();
        String first = at(0);
        try (KeyValueIterator<String, byte[]> due = deadlines.range(first, at(now))) {
            for (KeyValue<String, byte[]> entry : (Iterable<KeyValue<String, byte[]>>) () -> due) {
                over.add(entry.key);
            }
        }
        for (String entry : over) {
            String key = entry.substring(first.length());
            find(key).filter(waiting -> waiting.getSide().isPresent()).ifPresent(lost);
            sides.delete(key);
            deadlines.delete(entry);
        }
    }

    /** In hexadecimal digits, which sort as the times do. */
    private static String at(long time) {
        return HexFormat.of().toHexDigits(time);
    }
}
