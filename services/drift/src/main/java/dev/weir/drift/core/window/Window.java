package dev.weir.drift.core.window;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.ReferenceProfile;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tumbling window of one model version: features are counted over the reference's frozen bins. */
public final class Window {

    private final long sequence;
    private final Map<String, FeatureCounts> counts;
    private DataWindow data;
    private Labels labels;

    /**
     * A window as it stands.
     *
     * @param sequence number of the window among those of its model version, from 0
     * @param counts by feature; windows with none watch no feature
     */
    public Window(long sequence, DataWindow data, Map<String, FeatureCounts> counts, Labels labels) {
        this.sequence = sequence;
        this.data = data;
        this.counts = new LinkedHashMap<>(counts);
        this.labels = labels;
    }

    /** Opens a window with its first inference. */
    public static Window open(long sequence, Observation first, ReferenceProfile reference) {
        Map<String, FeatureCounts> counts = new LinkedHashMap<>();
        for (FeatureProfile feature : reference.features()) {
            counts.put(feature.name(), FeatureCounts.empty(feature.bins()));
        }
        Window window = new Window(sequence, DataWindow.of(first), counts, Labels.NONE);
        window.count(first, reference);
        return window;
    }

    /** Takes one more inference in, counting the features that the window was opened with. */
    public void observe(Observation observation, ReferenceProfile reference) {
        data = data.plus(DataWindow.of(observation));
        count(observation, reference);
    }

    /** Notes a label, if its inference lies in this window. */
    public void label(Outcome outcome) {
        if (data.contains(outcome.position())) {
            labels = labels.plus(outcome.wrong());
        }
    }

    /** Whether it holds as many inferences as a window is to hold. */
    public boolean holds(int size) {
        return data.sampleSize() >= size;
    }

    public long sequence() {
        return sequence;
    }

    public DataWindow data() {
        return data;
    }

    public Labels labels() {
        return labels;
    }

    public Map<String, FeatureCounts> counts() {
        return Map.copyOf(counts);
    }

    private void count(Observation observation, ReferenceProfile reference) {
        for (FeatureProfile feature : reference.features()) {
            FeatureCounts counted = counts.get(feature.name());
            if (counted != null && counted.size() == feature.bins().count()) {
                counted.add(feature.bins().of(observation.value(feature.name())));
            }
        }
    }
}
