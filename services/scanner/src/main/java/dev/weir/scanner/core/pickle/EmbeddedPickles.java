package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import java.io.IOException;

/** Searches content of another kind for pickles that would run something. */
public final class EmbeddedPickles {

    private static final int WINDOW = 1 << 16;
    private static final int OVERLAP = 3;
    private static final int OPERATIONS = 10_000;

    /** More places that begin like a pickle mean that numbers do so by chance. */
    private static final int MOST_FOLLOWED = 10_000;

    /** What a pickle of some use goes on with behind its protocol. */
    private static final String SECOND = "c(}])\u0095\u008cGKJXU]";

    private final GlobalRules rules;
    private final Place place;
    private final Inspection inspection;
    private int followed;

    public EmbeddedPickles(GlobalRules rules, Place place, Inspection inspection) {
        this.rules = rules;
        this.place = place;
        this.inspection = inspection;
    }

    /** Reports each pickle in the content that reaches what is denied. */
    public void search(RandomContent content) throws IOException, Unreadable {
        byte[] window = new byte[WINDOW];
        for (long from = 0; from < content.size(); from += WINDOW - OVERLAP) {
            int length = fill(content, from, window);
            inspection.budget().spendBytes(length);
            for (int i = 0; i + OVERLAP <= length && followed < MOST_FOLLOWED; i++) {
                if (window[i] == (byte) Opcode.PROTO_CODE && begins(window, i)) {
                    follow(content, from + i);
                }
            }
        }
    }

    private static boolean begins(byte[] window, int at) {
        return window[at + 1] >= 2 && window[at + 1] <= 5 && SECOND.indexOf(window[at + 2] & 0xff) >= 0;
    }

    private void follow(RandomContent content, long at) throws IOException, Unreadable {
        followed++;
        Budget look = inspection.budget().forLook(OPERATIONS);
        CallLog log = new CallLog();
        try (ByteCursor in = new ByteCursor(content.slice(at, content.size() - at), look)) {
            new PickleMachine(in, look, log, new Payloads(look)).run();
        } catch (LimitReached e) {
            if (e.limit() != Limit.OPERATIONS) {
                throw e;
            }
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
