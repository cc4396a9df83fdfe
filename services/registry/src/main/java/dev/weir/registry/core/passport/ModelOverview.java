package dev.weir.registry.core.passport;

import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.ModelVersion;
import java.util.List;

/**
 * A model with its versions.
 *
 * @param timeline what happened to the model as a whole
 */
public record ModelOverview(ModelName model, List<Standing> versions, List<Entry> timeline) {

    /** A version and where it stands. */
    public record Standing(ModelVersion version, PassportState state) {}
}
