package dev.weir.signing.files;

import dev.weir.signing.Serialization.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are hashed together.
 *
 * @param file where they are
 * @param name what the statement calls them
 * @param start offset of the first byte
 * @param end offset behind the last byte
 */
record Part(TreeFile file, String name, long start, long end) {

    static List<Part> of(TreeFile file, Method method) {
        return switch (method) {
            case Method.Files files -> List.of(new Part(file, file.name(), 0, file.size()));
            case Method.Shards(long size) -> shards(file, size);
        };
    }

    private static List<Part> shards(TreeFile file, long size) {
        List<Part> parts = new ArrayList<>();
        for (long start = 0; start < file.size(); start += size) {
            long end = Math.min(file.size(), start + size);
            parts.add(new Part(file, file.name() + ":" + start + ":" + end, start, end));
        }
        return parts;
    }

    long length() {
        return end - start;
    }
}
