package dev.weir.scanner.core.carried;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;

/** The first and the last bytes of content that is too long to be looked at as a whole. */
final class Margins {

    private Margins() {}

    /** Takes one margin, and tells where it begins. */
    interface Taker {
        void take(byte[] margin, long from) throws IOException, Unreadable;
    }

    /** Gives the whole content where it is no longer than two margins, and else its first and its last bytes. */
    static void read(RandomContent content, int width, Budget budget, Taker taker) throws IOException, Unreadable {
        long size = content.size();
        if (size <= 2L * width) {
            taker.take(bytes(content, 0, (int) size, budget), 0);
        } else {
            taker.take(bytes(content, 0, width, budget), 0);
            taker.take(bytes(content, size - width, width, budget), size - width);
        }
    }

    private static byte[] bytes(RandomContent content, long from, int length, Budget budget)
            throws IOException, Unreadable {
        budget.spendBytes(length);
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int count = content.read(from + done, bytes, done, length - done);
            if (count < 0) {
                break;
            }
            done += count;
        }
        return bytes;
    }
}
