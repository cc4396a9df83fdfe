package dev.weir.drift.core.history;

import java.util.SortedMap;

/** Where histories can be looked up. */
public interface Histories {

    /**
     * The histories of a model's versions by version; none when this instance watches no such model.
     *
     * @throws HistoriesUnavailable while this instance starts or hands over
     */
    SortedMap<String, History> of(String model);
}
