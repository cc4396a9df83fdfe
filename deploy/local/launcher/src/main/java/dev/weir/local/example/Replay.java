package dev.weir.local.example;

import java.util.ArrayList;
import java.util.List;

/**
 * Which flights are asked about, and how.
 *
 * @param period of the data, as the example names it
 * @param rows flights
 * @param batch flights per request
 * @param rowsPerSecond at most so fast
 * @param labelled whether the truth is told afterwards
 */
public record Replay(String period, int rows, int batch, int rowsPerSecond, boolean labelled) {

    public Replay {
        if (rows < 1 || batch < 1 || rowsPerSecond < 1) {
            throw new IllegalArgumentException("a replay has rows, a batch and a rate");
        }
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--period",
                period,
                "--rows",
                Integer.toString(rows),
                "--batch",
                Integer.toString(batch),
                "--rate",
                Integer.toString(rowsPerSecond)));
        if (!labelled) {
            arguments.add("--no-labels");
        }
        return List.copyOf(arguments);
    }
}
