package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.inferencelog.Capture;
import java.util.List;

/**
 * How much one body may bring.
 *
 * @param rows inferences, or labels
 * @param columns inputs, or outputs, of one inference
 */
public record Limits(int rows, int columns) {

    public Limits {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    List<Capture> check(List<Capture> captures) {
        requireRows(captures.size());
        for (Capture capture : captures) {
            switch (capture) {
                case Capture.Asked asked -> requireColumns(asked.inputs().size());
                case Capture.Answered answered ->
                    requireColumns(answered.answer().outputs().size());
                case Capture.Whole whole -> {
                    requireColumns(whole.inputs().size());
                    requireColumns(whole.answer().outputs().size());
                }
            }
        }
        return captures;
    }

    void requireRows(int size) {
        if (size > rows) {
            throw new Malformed(size + " rows in one body, more than " + rows);
        }
    }

    private void requireColumns(int size) {
        if (size > columns) {
            throw new Malformed(size + " values in one inference, more than " + columns);
        }
    }
}
