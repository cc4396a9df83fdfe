package dev.weir.drift.core.inferencelog;

import java.time.Instant;

/**
 * Which request to which model.
 *
 * @param id of the request, as the server named it
 * @param model name of the model in the mesh
 * @param version model version; empty when this side of the exchange does not know it
 * @param at when this side was seen
 */
public record Exchange(Door door, String id, String model, String version, Instant at) {

    /** Stands where neither the log nor a declared schema knows the version. */
    public static final String UNKNOWN_VERSION = "unknown";

    private static final int LONGEST = 256;

    public Exchange {
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("an inference has an id of up to " + LONGEST + " characters");
        }
        if (model.isBlank() || model.length() > LONGEST || version.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a model has a name, and a version, of up to " + LONGEST + " characters");
        }
    }

    /** The same for one row of a batch of so many; a batch of one keeps the id. */
    Exchange row(int row, int size) {
        return size == 1 ? this : new Exchange(door, id + '/' + row, model, version, at);
    }
}
