package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Malformed;

/** The lengths and offset of a header, taken from its ZIP64 extra field where the header has no room (APPNOTE 4.5.3). */
record Zip64Sizes(long expanded, long packed, long header) {

    private static final int ZIP64 = 1;
    private static final long NO_ROOM = 0xffff_ffffL;

    /** Replaces the values that do not fit by those of the extra field between two indexes. */
    static Zip64Sizes of(Zip64Sizes given, Window window, int from, int to) throws Malformed {
        for (int field = from; field + 4 <= to; ) {
            int next = field + 4 + window.u2(field + 2);
            if (next > to) {
                break;
            }
            if (window.u2(field) == ZIP64) {
                return given.filledFrom(window, field + 4, next);
            }
            field = next;
        }
        return given;
    }

    private Zip64Sizes filledFrom(Window window, int from, int to) throws Malformed {
        Values values = new Values(window, from, to);
        return new Zip64Sizes(values.orNext(expanded), values.orNext(packed), values.orNext(header));
    }

    private static final class Values {
        private final Window window;
        private final int to;
        private int index;

        Values(Window window, int index, int to) {
            this.window = window;
            this.index = index;
            this.to = to;
        }

        long orNext(long given) throws Malformed {
            if (given != NO_ROOM) {
                return given;
            }
            if (index + 8 > to || window.u8(index) < 0) {
                throw new Malformed("a member has no length");
            }
            index += 8;
            return window.u8(index - 8);
        }
    }
}
