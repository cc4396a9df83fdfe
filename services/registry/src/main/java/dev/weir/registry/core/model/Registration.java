package dev.weir.registry.core.model;

/** What became of a training run. */
public sealed interface Registration {

    /** It is a new version. */
    record Registered(ModelVersion version) implements Registration {}

    /** It was registered before. */
    record AlreadyRegistered(VersionId version) implements Registration {}

    /** Its id belongs to a run of another model. */
    record Contradicted(VersionId earlier) implements Registration {}
}
