package dev.weir.artifacts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file of a model.
 *
 * @param name path inside the model with forward slashes, relative, without {@code ..}; {@code .} for a model that is
 *     one file
 * @param digest digest of its bytes
 */
public record Resource(String name, Digest digest) {

    public Resource {
        requireName(name);
    }

    /**
     * Insists on a name as a resource may have it.
     *
     * @throws IllegalArgumentException when it has none
     */
    public static void requireName(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a resource has a relative path, not: " + name);
        }
        if (Arrays.asList(name.split("/", -1)).contains("..")) {
            throw new IllegalArgumentException("a resource stays inside its model: " + name);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException("the name of a resource is not well-formed Unicode");
        }
    }
}
