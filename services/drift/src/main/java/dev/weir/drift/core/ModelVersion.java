package dev.weir.drift.core;

/** Whose traffic is watched. Neither part is blank or holds a control character. */
public record ModelVersion(String model, String version) {

    public ModelVersion {
        requireName("model", model);
        requireName("version", version);
    }

    private static void requireName(String what, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a " + what + " needs a name without control characters");
        }
    }
}
