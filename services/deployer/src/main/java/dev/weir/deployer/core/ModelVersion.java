package dev.weir.deployer.core;

/** One version of one model. */
public record ModelVersion(ModelName model, VersionNumber version) {

    /** {@code <model>/<version>}. */
    @Override
    public String toString() {
        return model + "/" + version;
    }
}
