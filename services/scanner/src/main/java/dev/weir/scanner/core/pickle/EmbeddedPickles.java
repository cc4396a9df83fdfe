package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches content of another kind for pickles that would run something. */
public final class EmbeddedPickles {

    private static final int WINDOW = 1 << 16;
    /** Protocol and the opcode behind it are looked at together. */
    private static final int BEGINNING = 3;

    /** A run of opcodes as long as this is a pickle and no chance, and is followed to its end. */
    private static final int OPERATIONS_BY_CHANCE = 10_000;

    /** What a pickle of some use goes on with behind its protocol. */
    private static final String SECOND = "c(}])\u0095\u008cGKJXU";

    /** Opcode, module and name, as protocol 0 writes them. */
    private static final Pattern GLOBAL = Pattern.compile("c[A-Za-z_][\\w.]{0,127}+\\n[A-Za-z_][\\w.]{0,127}+\\n");

    private final GlobalRules rules;
    private final Place place;
    private final Inspection inspection;

    public EmbeddedPickles(GlobalRules rules, Place place, Inspection inspection) {
        this.rules = rules;
        this.place = place;
        this.inspection = inspection;
    }

    /** Searches a part of another format. */
    public static void searchAll(GlobalRules rules, Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled content = inspection.atAnyPlace(part.content())) {
            new EmbeddedPickles(rules, part.place(), inspection).search(content);
        }
    }

    /** Reports each pickle in the content that reaches what is denied. */
    public void search(RandomContent content) throws IOException, Unreadable {
        search(content, 0);
    }

    /**
     * Reports each pickle that begins at an offset or behind it and reaches what is denied. Those that do not tell their
     * protocol are known by a global at their beginning, and found in the first 64 KiB.
     */
    void searchBehind(RandomContent content, long start) throws IOException, Unreadable {
        search(content, start);
        byte[] near = new byte[WINDOW];
        int length = fill(content, start, near);
        inspection.budget().spendBytes(length);
        Matcher globals = GLOBAL.matcher(new String(near, 0, length, StandardCharsets.ISO_8859_1));
        while (globals.find()) {
            follow(content, start + globals.start());
        }
    }

    private void search(RandomContent content, long start) throws IOException, Unreadable {
        byte[] window = new byte[WINDOW];
        for (long from = start; from < content.size(); from += WINDOW - BEGINNING + 1) {
            int length = fill(content, from, window);
            inspection.budget().spendBytes(length);
            int last = length - BEGINNING;
            for (int i = ProtocolSearch.next(window, 0, last);
                    i <= last;
                    i = ProtocolSearch.next(window, i + 1, last)) {
                if (begins(window, i)) {
                    follow(content, from + i);
                }
            }
        }
    }

    private static boolean begins(byte[] window, int at) {
        return window[at + 1] >= 2 && window[at + 1] <= 5 && SECOND.indexOf(window[at + 2] & 0xff) >= 0;
    }

    private void follow(RandomContent content, long at) throws IOException, Unreadable {
        inspection.budget().spendOperations(1);
        try {
            follow(content, at, inspection.budget().forLook(OPERATIONS_BY_CHANCE));
        } catch (LimitReached e) {
            if (e.limit() != Limit.OPERATIONS) {
                throw e;
            }
            follow(content, at, inspection.budget());
        }
    }

    private void follow(RandomContent content, long at, Budget budget) throws IOException, Unreadable {
        CallLog log = new CallLog();
        try (ByteCursor in = new ByteCursor(content.slice(at, content.size() - at), budget)) {
            new PickleMachine(in, budget, log, new Payloads(budget)).run();
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            log.breakOff();
        }
        if (!log.isEmpty()) {
            new CallReport(rules, place.at(at), inspection).reportEmbedded(log);
        }
    }

    private static int fill(RandomContent content, long from, byte[] window) throws IOException {
        int length = 0;
        while (length < window.length) {
            int count = content.read(from + length, window, length, window.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        return length;
    }
}
