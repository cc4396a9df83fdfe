package dev.weir.scanner.core.onnx;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;

/** Judges one setting of a tensor whose numbers are in another file. */
final class ExternalData {

    private ExternalData() {}

    /**
     * Judges a key and its value, as ONNX's external data defines them.
     *
     * @param key {@code location}, {@code offset}, {@code length}, {@code checksum} or anything else
     */
    static void judge(String key, String value, Place place, Inspection inspection) {
        switch (key) {
            case "location" -> location(value, place, inspection);
            case "offset", "length" -> range(key, value, place, inspection);
            default -> {
                // A checksum, or what no reader knows.
            }
        }
    }

    private static void location(String location, Place place, Inspection inspection) {
        if (escapes(location)) {
            inspection.report(
                    OnnxRules.EXTERNAL_ESCAPE, place, "Loading would read '" + location + "', outside of the model.");
        } else {
            inspection.needs(location);
            inspection.report(
                    OnnxRules.EXTERNAL, place, "A tensor is in '" + location + "', which must be an artifact too.");
        }
    }

    private static void range(String key, String value, Place place, Inspection inspection) {
        if (!value.matches("[0-9]{1,18}")) {
            inspection.report(
                    OnnxRules.EXTERNAL_RANGE, place, "A tensor's external " + key + " is no size: '" + value + "'.");
        }
    }

    private static boolean escapes(String location) {
        String path = location.replace('\\', '/');
        return path.isBlank()
                || path.startsWith("/")
                || path.indexOf(':') >= 0
                || path.indexOf('\0') >= 0
                || path.startsWith("~")
                || ("/" + path + "/").contains("/../");
    }
}
