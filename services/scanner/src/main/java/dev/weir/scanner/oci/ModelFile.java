package dev.weir.scanner.oci;

import dev.weir.artifacts.Digest;
import java.util.List;

/**
 * A file of a model in a registry.
 *
 * @param title its name; empty when the manifest has none
 * @param parts one layer, or several whose bytes follow each other without a gap
 */
public record ModelFile(String title, List<Part> parts) {

    public ModelFile {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a file is in one layer at least");
        }
    }

    /**
     * Bytes of a file that are one layer.
     *
     * @param digest of the layer
     * @param start offset of its first byte in the file
     * @param end offset behind its last byte
     */
    public record Part(Digest digest, long start, long end) {}

    /** Whether more than one layer has it, so that no layer's digest is that of the file. */
    public boolean isSplit() {
        return parts.size() > 1;
    }

    /** Bytes of the whole file. */
    public long size() {
        return parts.getLast().end();
    }
}
