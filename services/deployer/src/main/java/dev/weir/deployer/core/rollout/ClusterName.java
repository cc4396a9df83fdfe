package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.ResourceName;

/** Name of a cluster, which also names its overlays. */
public record ClusterName(ResourceName name) {

    public static ClusterName of(String text) {
        return new ClusterName(new ResourceName(text));
    }

    @Override
    public String toString() {
        return name.text();
    }
}
