package dev.weir.local.demo;

/** Digests and commit ids as people compare them. */
final class Digests {

    private static final int BRIEF = 12;
    private static final String ALGORITHM = "sha256:";

    private Digests() {}

    /** The algorithm, if it is named, and the first twelve digits. */
    static String brief(String digest) {
        String prefix = digest.startsWith(ALGORITHM) ? ALGORITHM : "";
        String hex = digest.substring(prefix.length());
        return prefix + hex.substring(0, Math.min(BRIEF, hex.length()));
    }
}
