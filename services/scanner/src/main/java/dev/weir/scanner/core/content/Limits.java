package dev.weir.scanner.core.content;

/**
 * How much the scan of one artifact may use. Reaching any of them is a verdict, never a pass.
 *
 * @param bytes bytes read or expanded, at least 1
 * @param operations opcodes, fields and entries followed, at least 1
 * @param depth containers inside containers, at least 1; the artifact itself is depth 0
 * @param members members over all containers, at least 1
 * @param memory values remembered at the same time, at least 1; each costs at most some tens of bytes
 */
public record Limits(long bytes, long operations, int depth, int members, int memory) {

    public Limits {
        if (bytes < 1 || operations < 1 || depth < 1 || members < 1 || memory < 1) {
            throw new IllegalArgumentException("limits of a scan are positive: bytes=" + bytes + " operations="
                    + operations + " depth=" + depth + " members=" + members + " memory=" + memory);
        }
    }
}
