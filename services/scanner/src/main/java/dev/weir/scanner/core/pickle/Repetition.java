package dev.weir.scanner.core.pickle;

/**
 * Watches for containers that hold nothing but the one before them, several times, and so on: a few of them are billions of
 * elements to whoever goes through them. By duplicates of the top of the stack, which no pickler makes, it takes no memo.
 */
final class Repetition {

    private static final int COPIES = 3;
    private static final int LEVELS = 5;
    private static final int DUPLICATES = 20;

    private long index = -1;
    private int run;
    private int lastFetch;
    private int lastContainer = -2;
    private int levels;
    private int duplicates;

    /** An entry of the memo is put on the stack, by the opcode of this number. */
    void fetch(long entry, int step) {
        if (entry == index && step == lastFetch + 1) {
            run++;
        } else {
            levels = step <= lastContainer + 2 ? levels : 0;
            run = 1;
        }
        index = entry;
        lastFetch = step;
    }

    /** All that is above a mark becomes a container's elements. */
    void contain(int step) {
        if (run >= COPIES && step == lastFetch + 1) {
            levels++;
            lastContainer = step;
        }
    }

    /** The top of the stack is put there once more. */
    void duplicate() {
        duplicates++;
    }

    /** Whether what the pickle builds is far larger than the pickle. */
    boolean isExcessive() {
        return levels >= LEVELS || duplicates >= DUPLICATES;
    }
}
