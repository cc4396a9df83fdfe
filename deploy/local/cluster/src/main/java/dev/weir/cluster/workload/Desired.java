package dev.weir.cluster.workload;

/** What the repository says about an overlay. */
public sealed interface Desired {

    Overlay overlay();

    /** Commit that last changed what the overlay is built from. */
    String revision();

    /** Serve this workload. */
    record Wanted(Overlay overlay, String revision, Workload workload) implements Desired {}

    /** The manifests cannot be made sense of; what is served stays. */
    record Broken(Overlay overlay, String revision, String message) implements Desired {}
}
