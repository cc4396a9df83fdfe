package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.rightsizing.Recommendation;
import java.util.Optional;
import java.util.SortedMap;

/** Writes and reads desired state as files. */
public interface Manifests {

    /** The files of a deployment, by path; the same deployment has the same bytes. */
    SortedMap<String, byte[]> render(Deployment deployment);

    /** Path of the file from which {@link #read} learns what is desired. */
    String identity(Place place);

    /**
     * Whether a path is one that {@link #identity} gives for some place.
     */
    boolean isIdentity(String path);

    /** Such a file with the fields that a recommendation sets. */
    Resized resize(byte[] identity, Recommendation recommendation);

    /** What such a file says; empty when it says nothing that was written here. */
    Optional<DesiredVersion> read(byte[] identity);
}
