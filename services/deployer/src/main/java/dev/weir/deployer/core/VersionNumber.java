package dev.weir.deployer.core;

/**
 * The number of a version. A larger number is a newer version.
 *
 * @param value from 1
 */
public record VersionNumber(long value) implements Comparable<VersionNumber> {

    public VersionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("versions are numbered from 1, not " + value);
        }
    }

    /**
     * Reads a decimal number.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static VersionNumber parse(String text) {
        try {
            return new VersionNumber(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a version is a number, not: " + text, e);
        }
    }

    public boolean isNewerThan(VersionNumber other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
