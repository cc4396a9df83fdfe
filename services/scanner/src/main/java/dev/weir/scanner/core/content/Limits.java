package dev.weir.scanner.core.content;

/**
 * How much the scan of one artifact may use. Reaching any of them is a verdict, never a pass.
 *
 * @param bytes bytes read or expanded, at least 1
 * @param operations opcodes, fields and entries followed, at least 1
 * @param depth containers inside containers, at least 1; the artifact itself is depth 0
 * @param members members over all containers, at least 1
 * @param memory values remembered at the same time, at least 1; each costs at most some tens of bytes
 * @param ratio bytes that compressed members may expand to for each byte of the artifact, at least 1; it says nothing
 *     about the first {@value Budget#ALWAYS_EXPANDED} bytes
 * @param disk bytes in temporary files at the same time, at least 1
 */
public record Limits(long bytes, long operations, int depth, int members, int memory, int ratio, long disk) {

    private static final int DEFAULT_RATIO = 250;
    private static final long DEFAULT_DISK = 16L << 30;

    public Limits {
        if (bytes < 1 || operations < 1 || depth < 1 || members < 1 || memory < 1 || ratio < 1 || disk < 1) {
            throw new IllegalArgumentException("limits of a scan are positive: bytes=" + bytes + " operations="
                    + operations + " depth=" + depth + " members=" + members + " memory=" + memory
                    + " ratio=" + ratio + " disk=" + disk);
        }
    }

    /** Limits with 250-fold expansion and 16 GiB of temporary files. */
    public Limits(long bytes, long operations, int depth, int members, int memory) {
        this(bytes, operations, depth, members, memory, DEFAULT_RATIO, DEFAULT_DISK);
    }
}
