package dev.weir.deployer.core.rollout;

import java.util.regex.Pattern;

/**
 * Name of a commit.
 *
 * @param hex 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits
 */
public record CommitId(String hex) {

    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");

    public CommitId {
        if (!FORMAT.matcher(hex).matches()) {
            throw new IllegalArgumentException("a commit is named by 40 or 64 hexadecimal digits, not: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
