package dev.weir.drift.core.detector;

/** The last right and wrong answers, one bit each, with a mark at one of them. */
final class RecentErrors {

    private static final long NONE = -1;

    private final int capacity;
    private final long[] bits;

    /** Positions in the stream; the first kept and the next one. */
    private long first;

    private long next;
    private long marked = NONE;

    RecentErrors(int capacity) {
        this.capacity = capacity;
        this.bits = new long[(capacity + Long.SIZE - 1) / Long.SIZE];
    }

    void add(boolean wrong) {
        int place = (int) (next % capacity);
        long bit = 1L << place;
        bits[place / Long.SIZE] = wrong ? bits[place / Long.SIZE] | bit : bits[place / Long.SIZE] & ~bit;
        next++;
        first = Math.max(first, next - capacity);
        if (marked < first) {
            marked = NONE;
        }
    }

    int size() {
        return (int) (next - first);
    }

    /** @param index from the oldest */
    boolean wrong(int index) {
        int place = (int) ((first + index) % capacity);
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }

    /** Marks the newest. */
    void mark() {
        marked = next - 1;
    }

    void forgetMark() {
        marked = NONE;
    }

    void keepNewest() {
        first = next - 1;
        marked = NONE;
    }

    /** Forgets what lies before the mark, if there is one, and the mark. */
    void startAtMark() {
        first = marked == NONE ? first : marked;
        marked = NONE;
    }

    void exchange(Ledger ledger) {
        first = ledger.count(first);
        next = ledger.count(next);
        marked = ledger.count(marked);
        for (int i = 0; i < bits.length; i++) {
            bits[i] = ledger.count(bits[i]);
        }
    }
}
