package dev.weir.drift.core.verdict;

import dev.weir.drift.core.window.DataWindow;
import java.util.Set;

/**
 * What a judged window leaves behind.
 *
 * @param drifted features that differed in it
 */
public record PastWindow(DataWindow data, Set<String> drifted) {

    public PastWindow {
        drifted = Set.copyOf(drifted);
    }
}
