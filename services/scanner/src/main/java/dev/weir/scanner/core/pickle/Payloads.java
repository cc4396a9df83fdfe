package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes over byte payloads without loading more than their beginning. One that begins like a pickle is followed as one,
 * also where it is encoded or compressed.
 */
final class Payloads {

    private static final int SHORTEST = 4;
    /** The opcode and the number of the protocol. */
    private static final int PROTOCOL = 2;

    private static final int DEEPEST = 3;
    private static final int MOST_LAYERS = 5;
    private static final int MOST_KEPT = 100;

    /** So long a run of numbers that happen to be opcodes is followed. */
    private static final int OPERATIONS_IN_ARRAY = 1_000_000;

    private final Budget budget;
    private final int depth;
    private final List<CallLog> nested;

    Payloads(Budget budget) {
        this(budget, 0, new ArrayList<>());
    }

    private Payloads(Budget budget, int depth, List<CallLog> nested) {
        this.budget = budget;
        this.depth = depth;
        this.nested = nested;
    }

    /** What the pickles inside payloads would do; offsets count from the start of the outer content. */
    List<CallLog> nested() {
        return nested;
    }

    /** Moves the cursor over a payload of so many bytes. */
    void pass(ByteCursor in, long length) throws IOException, Unreadable {
        if (length < SHORTEST || depth >= DEEPEST) {
            in.skip(length);
            return;
        }
        long end = in.narrow(length);
        byte[] first = in.bytes(PROTOCOL);
        if (Layers.saysPickle(first)) {
            follow(in);
        } else if (length >= Layers.SHORTEST) {
            search(Layers.joined(first, in.bytes((int) Math.min(in.remaining(), Layers.LONGEST))), 0);
        }
        in.skip(in.remaining());
        in.widen(end);
    }

    /** Follows the pickle that a text holds, in Base64 or hexadecimal digits; other texts cost little. */
    void passText(String text) throws IOException, Unreadable {
        Optional<byte[]> below = depth < DEEPEST ? Layers.below(text) : Optional.empty();
        if (below.isPresent()) {
            search(below.get(), 1);
        }
    }

    /** Follows the pickle that stands below so many layers already taken off. */
    private void search(byte[] bytes, int layers) throws IOException, Unreadable {
        if (Layers.saysPickle(bytes)) {
            follow(bytes, 0);
            return;
        }
        if (Layers.isArchive(bytes)) {
            followMembers(bytes);
            return;
        }
        Optional<byte[]> below = layers < MOST_LAYERS ? Layers.below(bytes) : Optional.empty();
        if (below.isPresent()) {
            search(below.get(), layers + 1);
        } else if (layers > 0 && HiddenCode.name(bytes).isPresent()) {
            CallLog log = new CallLog();
            log.hides(HiddenCode.name(bytes).orElseThrow(), new String(bytes, StandardCharsets.ISO_8859_1));
            keep(log);
        } else if (Layers.mayBeOldPickle(bytes)) {
            try (ByteCursor in = new ByteCursor(new BytesContent(bytes), budget)) {
                followArray(in);
            }
        }
    }

    /** Follows the pickles of an archive that are not compressed; PyTorch compresses none. */
    private void followMembers(byte[] archive) throws IOException, Unreadable {
        int last = archive.length - SHORTEST;
        for (int at = ProtocolSearch.next(archive, 0, last);
                at <= last;
                at = ProtocolSearch.next(archive, at + 1, last)) {
            budget.spendOperations(1);
            if (archive[at + 1] >= 2 && archive[at + 1] <= 5) {
                follow(archive, at);
            }
        }
    }

    private void follow(byte[] bytes, int from) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(new BytesContent(bytes).slice(from, bytes.length - from), budget)) {
            follow(in);
        }
    }

    /** Moves the cursor over an array's bytes; they need not begin like a pickle to be one. */
    void passArray(ByteCursor in, long length) throws IOException, Unreadable {
        long end = in.narrow(length);
        if (length >= SHORTEST && depth < DEEPEST) {
            followArray(in);
        }
        in.skip(in.remaining());
        in.widen(end);
    }

    /**
     * Payloads of a pickle that is part of this one.
     *
     * @throws LimitReached when pickles are too deep inside each other
     */
    Payloads deeper() throws LimitReached {
        if (depth >= DEEPEST) {
            throw new LimitReached(Limit.DEPTH);
        }
        return new Payloads(budget, depth + 1, nested);
    }

    /** Most bytes that begin like a pickle are none; what would be called before they break off still counts. */
    private void follow(ByteCursor in) throws IOException, Unreadable {
        CallLog log = new CallLog();
        try {
            new PickleMachine(in, budget, log, new Payloads(budget, depth + 1, nested)).run();
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            log.breakOff();
        }
        keep(log);
    }

    /** Numbers may happen to be opcodes for long, which is no reason to end the scan. */
    private void followArray(ByteCursor in) throws IOException, Unreadable {
        Budget look = budget.forLook(OPERATIONS_IN_ARRAY);
        CallLog log = new CallLog();
        try {
            new PickleMachine(in, look, log, new Payloads(look, depth + 1, nested)).run();
        } catch (LimitReached e) {
            if (e.limit() != Limit.OPERATIONS) {
                throw e;
            }
            log.breakOff();
        } catch (Unreadable e) {
            log.breakOff();
        }
        keep(log);
    }

    private void keep(CallLog log) {
        if (!log.isEmpty() && nested.size() < MOST_KEPT) {
            nested.add(log);
        }
    }
}
