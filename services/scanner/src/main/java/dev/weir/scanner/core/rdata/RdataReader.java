package dev.weir.scanner.core.rdata;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Walks R's binary serialization of versions 2 and 3 (R Internals, section 1.8); numbers are passed over. */
final class RdataReader {

    private static final int DEEPEST = 500;
    private static final int LONGEST_NAME = 256;
    private static final int ATTRIBUTES = 0x200;
    private static final int TAG = 0x400;

    private final ByteCursor in;
    private final Budget budget;
    private final Promises promises;
    /** Names of the symbols that were read, and empty texts for environments, which are numbered with them. */
    private final List<String> known = new ArrayList<>();

    private int depth;
    private int latest;

    RdataReader(ByteCursor in, Budget budget, Promises promises) {
        this.in = in;
        this.budget = budget;
        this.promises = promises;
    }

    /** Reads what stands behind the letter that tells the format. */
    void read() throws IOException, Unreadable {
        int version = number();
        in.skip(8);
        if (version == 3) {
            in.skip(number());
        } else if (version != 2) {
            throw new Malformed("there is no version " + version + " of R's serialization");
        }
        item();
    }

    private int number() throws IOException, Unreadable {
        return Integer.reverseBytes((int) in.u4());
    }

    private long length() throws IOException, Unreadable {
        int length = number();
        return length == -1 ? (long) number() << 32 | Integer.toUnsignedLong(number()) : length;
    }

    /** Lists lie inside each other by their rest, which is no depth. */
    private void item() throws IOException, Unreadable {
        if (++depth > DEEPEST) {
            throw new LimitReached(Limit.DEPTH);
        }
        boolean more = true;
        while (more) {
            budget.spendOperations(1);
            int flags = number();
            latest = flags & 0xff;
            more = switch (latest) {
                case 2, 3, 6, 17, 239, 240 -> pair(flags);
                default -> {
                    single(latest, flags);
                    yield false;
                }
            };
        }
        depth--;
    }

    /** All but the last part, which follows as the next item. */
    private boolean pair(int flags) throws IOException, Unreadable {
        if ((flags & ATTRIBUTES) != 0) {
            item();
        }
        if ((flags & TAG) != 0) {
            item();
        }
        item();
        return true;
    }

    private void single(int type, int flags) throws IOException, Unreadable {
        switch (type) {
            case 254, 253, 252, 251, 250, 242, 241 -> {}
            case 255 -> reference(flags >>> 8);
            case 1 -> symbol();
            case 4 -> environment();
            case 5 -> promise(flags);
            case 7, 8 -> in.skip(number());
            case 9 -> in.skip(Math.max(number(), 0));
            case 247, 248, 249 -> names();
            case 21 -> code(flags);
            case 238 -> items(3);
            default -> vector(type, flags);
        }
        latest = type;
    }

    private void vector(int type, int flags) throws IOException, Unreadable {
        switch (type) {
            case 10, 13 -> skip(4);
            case 14 -> skip(8);
            case 15 -> skip(16);
            case 24 -> skip(1);
            case 16, 19, 20 -> items(length());
            case 22 -> {
                remember("");
                items(2);
            }
            case 23 -> remember("");
            case 25 -> {}
            default -> throw new Malformed("there is no type " + type + " of R");
        }
        if ((flags & ATTRIBUTES) != 0) {
            item();
        }
    }

    private void skip(int width) throws IOException, Unreadable {
        long length = length();
        if (length < 0 || length > in.remaining() / width) {
            throw new Malformed("a vector is longer than the file");
        }
        in.skip(length * width);
    }

    private void items(long count) throws IOException, Unreadable {
        for (long i = 0; i < count; i++) {
            item();
        }
    }

    private void symbol() throws IOException, Unreadable {
        long offset = in.position();
        number();
        int length = Math.max(number(), 0);
        String name = new String(in.bytes(Math.min(length, LONGEST_NAME)), StandardCharsets.UTF_8);
        in.skip(Math.max(length - LONGEST_NAME, 0));
        remember(name);
        promises.named(name, offset);
    }

    private void reference(int packed) throws IOException, Unreadable {
        int index = packed == 0 ? number() : packed;
        if (index < 1 || index > known.size()) {
            throw new Malformed("a reference leads to nothing");
        }
        promises.named(known.get(index - 1), in.position());
    }

    private void environment() throws IOException, Unreadable {
        remember("");
        in.skip(4);
        items(4);
    }

    /** Its environment, its value, and the expression that gives it one. */
    private void promise(int flags) throws IOException, Unreadable {
        if ((flags & ATTRIBUTES) != 0) {
            item();
        }
        if ((flags & TAG) != 0) {
            item();
        }
        item();
        boolean waits = latest == 252;
        if (waits) {
            promises.enter();
        }
        item();
        if (waits) {
            promises.leave();
        }
    }

    private void names() throws IOException, Unreadable {
        remember("");
        in.skip(4);
        items(number());
    }

    private void remember(String name) throws LimitReached {
        known.add(name);
        budget.remember(known.size());
    }

    private void code(int flags) throws IOException, Unreadable {
        in.skip(4);
        compiled();
        if ((flags & ATTRIBUTES) != 0) {
            item();
        }
    }

    /** Compiled functions: their instructions, and their constants, which name what they call. */
    private void compiled() throws IOException, Unreadable {
        item();
        int count = number();
        for (int i = 0; i < count; i++) {
            int type = number();
            if (type == 21) {
                compiled();
            } else {
                constant(type);
            }
        }
    }

    private void constant(int type) throws IOException, Unreadable {
        if (++depth > DEEPEST) {
            throw new LimitReached(Limit.DEPTH);
        }
        int kind = type;
        boolean more = true;
        while (more) {
            budget.spendOperations(1);
            more = false;
            switch (kind) {
                case 243 -> number();
                case 244, 2, 6, 239, 240 -> {
                    if (kind == 244) {
                        number();
                        kind = number();
                    }
                    if (kind == 239 || kind == 240) {
                        item();
                    }
                    item();
                    constant(number());
                    kind = number();
                    more = true;
                }
                default -> item();
            }
        }
        depth--;
    }
}
