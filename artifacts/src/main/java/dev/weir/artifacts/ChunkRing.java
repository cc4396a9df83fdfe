package dev.weir.artifacts;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A few chunks of memory that one thread fills and another empties, in order. A filler that found no room is woken when
 * half of the chunks are free, because a wake-up costs the other thread more than a chunk of waiting. The filler is not
 * interrupted, for it waits no longer than half of the chunks take.
 */
final class ChunkRing {

    private final byte[][] chunks;
    private final int[] lengths;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private long filled;
    private long emptied;
    private boolean ended;
    private boolean fillerWaits;
    private boolean emptierWaits;

    /** Takes a chunk that was filled. */
    @FunctionalInterface
    interface Emptier {
        void accept(byte[] bytes, int length);
    }

    /**
     * @param count of chunks, at least 2
     * @param length of each in bytes
     */
    ChunkRing(int count, int length) {
        chunks = new byte[count][length];
        lengths = new int[count];
    }

    /** The chunk to be filled next, when there is room. */
    byte[] next() {
        lock.lock();
        try {
            fillerWaits = filled - emptied == chunks.length;
            while (fillerWaits) {
                room.awaitUninterruptibly();
            }
            return chunks[place(filled)];
        } finally {
            lock.unlock();
        }
    }

    /** The chunk that {@link #next} gave holds so many bytes. */
    void fill(int length) {
        lock.lock();
        try {
            lengths[place(filled)] = length;
            filled++;
            wakeEmptier();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is filled any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
            wakeEmptier();
        } finally {
            lock.unlock();
        }
    }

    /** Hands over every chunk that is filled, until the end. */
    void drainTo(Emptier emptier) throws InterruptedException {
        while (waitForWork()) {
            int place = place(emptied);
            emptier.accept(chunks[place], lengths[place]);
            release();
        }
    }

    private boolean waitForWork() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            emptierWaits = filled == emptied && !ended;
            while (emptierWaits) {
                work.await();
            }
            return filled > emptied;
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        lock.lock();
        try {
            emptied++;
            if (fillerWaits && filled - emptied <= chunks.length / 2) {
                fillerWaits = false;
                room.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void wakeEmptier() {
        if (emptierWaits) {
            emptierWaits = false;
            work.signal();
        }
    }

    private int place(long number) {
        return (int) (number % chunks.length);
    }
}
