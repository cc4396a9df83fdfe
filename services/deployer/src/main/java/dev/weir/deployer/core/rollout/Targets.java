package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.TargetName;
import java.util.Map;
import java.util.Set;

/** The targets that are known here, and their sizes. */
public record Targets(Map<TargetName, TargetSize> sizes) {

    public Targets {
        sizes = Map.copyOf(sizes);
    }

    public Set<TargetName> names() {
        return sizes.keySet();
    }

    /**
     * The size of a target.
     *
     * @throws IllegalArgumentException when it is not known; gates see to it that this does not happen
     */
    public TargetSize size(TargetName target) {
        TargetSize size = sizes.get(target);
        if (size == null) {
            throw new IllegalArgumentException("the target " + target + " is not known");
        }
        return size;
    }
}
