package dev.weir.drift.core;

/** Whose traffic is watched. Neither part is blank or holds a control character. */
public record ModelVersion(String model, String version) {

    public ModelVersion {
        requireName("model", model);
        requireName("version", version);
    }

    private static void requireName(String what, String text) {
        if (text.isBlank() || hasControl(text)) {
            throw new IllegalArgumentException("a " + what + " needs a name without control characters");
        }
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
