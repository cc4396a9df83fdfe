package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.novelty.NoveltyMemory;

/**
 * What a watch of patterns remembers.
 *
 * @param told whether an unusual stretch was told after which none was usual again
 */
public record PatternMemory(NoveltyMemory novelty, boolean told) {

    public static final PatternMemory EMPTY = new PatternMemory(NoveltyMemory.EMPTY, false);
}
