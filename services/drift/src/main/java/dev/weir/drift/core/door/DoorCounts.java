package dev.weir.drift.core.door;

import dev.weir.drift.core.inferencelog.Door;

/** Counts what came through a door and what became of it. */
public interface DoorCounts {

    /** @param model empty when it is not known */
    void count(Door door, String model, Fate fate, int times);

    /** What becomes of what comes. */
    enum Fate {
        /** One side, both sides or a label came, and could be read. */
        RECEIVED,
        /** Both sides were there: an inference was said. */
        JOINED,
        /** One side came again. */
        REPEATED,
        /** The request came, and no response in time. */
        UNANSWERED,
        /** The response came, and no request in time. */
        UNASKED,
        /** It could not be read. */
        REJECTED
    }
}
