package dev.weir.drift.cli;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a file that say something, one at a time: no empty ones, and no comments of ARFF. */
final class Lines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader reader;
    private int number;

    Lines(BufferedReader reader) {
        this.reader = reader;
    }

    /** The next line without white space around it; null at the end. */
    @Nullable
    String next() throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String text = (number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
            if (!text.isEmpty() && !text.startsWith("%")) {
                return text;
            }
        }
        return null;
    }

    /** Number of the line that was read last, from 1. */
    int number() {
        return number;
    }
}
