package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;

/** Pickles of every protocol, one or several in a row, and PyTorch's files of before 1.6, which begin with four. */
public final class PickleFormat implements Format {

    /** Magic number, protocol, system, object and storage keys; the storages' raw bytes follow. */
    private static final int PICKLES_BEFORE_STORAGES = 5;

    private static final int MOST_BLANKS = 16;
    private static final String BLANKS = " \t\r\n";

    /** Nothing but a pickle has so many opcodes in a row. */
    private static final int OPERATIONS_THAT_TELL = 10_000;

    private final GlobalRules rules;

    public PickleFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "pickle";
    }

    /**
     * A pickle of protocol 2 or newer says so. Anything else is one if it can be unpickled as a whole, or if it would
     * call something before it breaks off. An archive is none: its first byte asks for a persistent id, and no unpickler
     * that has one takes archives.
     */
    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        boolean saysSo = head.at(0) == Opcode.PROTO_CODE && head.at(1) <= 5;
        boolean mayBeSafetensors = head.at(8) == '{';
        if (saysSo && !mayBeSafetensors) {
            return true;
        }
        return !head.has(0, 'P', 'K', 3, 4)
                && Opcode.of(Math.max(head.at(0), 0)) != null
                && isOne(part.content(), head, inspection.budget());
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        CallReport report = new CallReport(rules, part.place(), inspection);
        boolean torch = false;
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            for (int count = 1; count == 1 || !isEnd(in, part.content(), inspection.budget()); count++) {
                long start = in.position();
                Value result;
                try {
                    result = follow(in, inspection.budget(), report);
                } catch (Malformed | Truncated e) {
                    searchBehind(start, part, inspection);
                    throw e;
                }
                torch = count == 1 ? result == Value.Plain.TORCH_MAGIC : torch;
                if (torch && count == PICKLES_BEFORE_STORAGES) {
                    return;
                }
            }
        }
    }

    /** Some readers skip what is no pickle, so what comes behind it may be one again. */
    private void searchBehind(long start, Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled content = inspection.atAnyPlace(part.content())) {
            new EmbeddedPickles(rules, part.place(), inspection).searchBehind(content, start + 1);
        }
    }

    /** Unpicklers stop behind the pickle; what editors and writers put there are a few blanks. */
    private static boolean isEnd(ByteCursor in, Content content, Budget budget) throws IOException, Unreadable {
        long left = in.remaining();
        if (left == 0 || left > MOST_BLANKS) {
            return left == 0;
        }
        try (ByteCursor again = new ByteCursor(content, budget)) {
            again.skip(in.position());
            for (byte b : again.bytes((int) left)) {
                if (BLANKS.indexOf(b) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Value follow(ByteCursor in, Budget budget, CallReport report) throws IOException, Unreadable {
        CallLog log = new CallLog();
        Payloads payloads = new Payloads(budget);
        try {
            return new PickleMachine(in, budget, log, payloads).run();
        } finally {
            report.report(log);
            for (CallLog nested : payloads.nested()) {
                report.reportNested(nested);
            }
        }
    }

    private boolean reachesDenied(CallLog log) {
        return log.uses().stream().anyMatch(u -> rules.judge(u.global().name()) instanceof Judgement.Denied);
    }

    /** No plain unpickler goes on behind a persistent id. */
    private boolean isOne(Content content, Head head, Budget whole) throws IOException, Unreadable {
        boolean plain = head.at(0) != Opcode.PERSID.code();
        Budget budget = whole.forLook(OPERATIONS_THAT_TELL);
        CallLog log = new CallLog();
        try (ByteCursor in = new ByteCursor(content, budget)) {
            new PickleMachine(in, budget, log, new Payloads(budget)).run();
            return plain && log.isPlausible() && (in.remaining() == 0 || log.hasGlobals()) || reachesDenied(log);
        } catch (LimitReached e) {
            if (e.limit() == Limit.OPERATIONS) {
                return true;
            }
            throw e;
        } catch (Unreadable e) {
            return plain && log.isPlausible() && log.hasCalls() || reachesDenied(log);
        }
    }
}
