package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Naming;
import dev.weir.deployer.core.ResourceName;

/**
 * Where the desired state of a model in an environment on a cluster lies, in kustomize's layout: what all places of a
 * model share in a base, the rest in an overlay.
 */
public record Place(ResourceName model, ResourceName environment, ClusterName cluster) {

    private static final String MODELS = "models/";

    /**
     * The place of a model.
     *
     * @throws IllegalArgumentException when nothing can be named after the model or the environment; gates see to it
     *     that this does not happen
     */
    public static Place of(ModelName model, Environment environment, ClusterName cluster) {
        return new Place(name(Naming.of(model)), name(Naming.of(environment)), cluster);
    }

    /** Folder of everything about the model. */
    public String folder() {
        return MODELS + model;
    }

    public String base() {
        return folder() + "/base";
    }

    /** Folder of the overlays of every place of the model. */
    public String overlays() {
        return folder() + "/overlays";
    }

    public String overlay() {
        return overlays() + "/" + environment + "/" + cluster;
    }

    private static ResourceName name(Naming naming) {
        return switch (naming) {
            case Naming.Named(ResourceName name) -> name;
            case Naming.Refused(String reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
