package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.state.ScalePublished;
import dev.weir.drift.messaging.state.StoredScale;
import dev.weir.drift.messaging.store.Profiles;
import java.util.List;

/** The scales by which the inputs of a version are measured, as all guards are told them. */
public final class PublishedScales {

    private PublishedScales() {}

    /** That of a version whose bins were frozen, be it from its training data or from its first inferences. */
    public static ScalePublished of(ModelVersion version, FrozenReference reference) {
        return new ScalePublished(version.version(), Scales.of(Profiles.facts(reference.getProfile())));
    }

    /** That of a version that is forgotten: a scale of nothing. */
    public static ScalePublished none(ModelVersion version) {
        return new ScalePublished(version.version(), new StoredScale(0L, List.of(), List.of()));
    }
}
