package dev.weir.finops.core.traffic;

import java.util.List;

/** How often versions were asked, for as long as it matters. */
public interface Traffic {

    /**
     * Counts answers, each once however often its batch is told, in the order of each partition.
     *
     * @throws RuntimeException when they cannot be counted; none is counted then
     */
    void count(List<LoggedAnswer> batch);
}
