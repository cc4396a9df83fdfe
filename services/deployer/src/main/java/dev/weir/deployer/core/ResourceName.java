package dev.weir.deployer.core;

import java.util.regex.Pattern;

/**
 * A name that is safe in paths and in Kubernetes: a label of RFC 1123 that starts with a letter.
 *
 * @param text 1 to 52 characters, so that model servers can append a suffix within the 63 that a label has
 */
public record ResourceName(String text) {

    static final int MAXIMUM_LENGTH = 52;
    private static final Pattern FORMAT = Pattern.compile("[a-z]([a-z0-9-]{0,50}[a-z0-9])?");

    public ResourceName {
        if (!FORMAT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not a label of lower-case letters, digits and hyphens that starts with a letter: " + text);
        }
    }

    static boolean allows(String text) {
        return FORMAT.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
