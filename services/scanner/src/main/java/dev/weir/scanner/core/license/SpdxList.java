package dev.weir.scanner.core.license;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ids of the SPDX License List, and the references that an expression may hold beside them. Case does not matter. */
final class SpdxList {

    /** SPDX specification 3.0, annex B: licences and additions that a document defines by itself. */
    private static final Pattern LICENSE_REFERENCE =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");

    private static final Pattern ADDITION_REFERENCE =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+");

    private final String version;
    private final Map<String, String> licenses;
    private final Map<String, String> replacements;
    private final Map<String, String> exceptions;

    /**
     * @param licenses ids by themselves in lower case, deprecated ones included
     * @param replacements what is written instead of deprecated ids, by them in lower case
     * @param exceptions ids by themselves in lower case
     */
    SpdxList(
            String version,
            Map<String, String> licenses,
            Map<String, String> replacements,
            Map<String, String> exceptions) {
        this.version = version;
        this.licenses = Map.copyOf(licenses);
        this.replacements = Map.copyOf(replacements);
        this.exceptions = Map.copyOf(exceptions);
    }

    /**
     * Reads lines of {@code license ID}, {@code deprecated ID | EXPRESSION}, where the expression may be missing, and
     * {@code exception ID}.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    static SpdxList read(String text) {
        String version = "";
        Map<String, String> licenses = new HashMap<>();
        Map<String, String> replacements = new HashMap<>();
        Map<String, String> exceptions = new HashMap<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            String[] fields = line.substring(line.indexOf(' ') + 1).split(" \\| ", 2);
            switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
                case "version" -> version = fields[0];
                case "license" -> licenses.put(lower(fields[0]), fields[0]);
                case "deprecated" -> {
                    licenses.put(lower(fields[0]), fields[0]);
                    if (fields.length > 1) {
                        replacements.put(lower(fields[0]), fields[1]);
                    }
                }
                case "exception" -> exceptions.put(lower(fields[0]), fields[0]);
                default -> throw new IllegalArgumentException("this is no line of a licence list: " + line);
            }
        }
        return new SpdxList(version, licenses, replacements, exceptions);
    }

    String version() {
        return version;
    }

    /** The id as the list writes it; a reference is as it is. */
    Optional<String> license(String id) {
        return known(id, licenses, LICENSE_REFERENCE);
    }

    /** The exception as the list writes it; a reference is as it is. */
    Optional<String> exception(String id) {
        return known(id, exceptions, ADDITION_REFERENCE);
    }

    /** The expression that is written today instead of a deprecated id. */
    Optional<String> replacement(String id) {
        return Optional.ofNullable(replacements.get(lower(id)));
    }

    private static Optional<String> known(String id, Map<String, String> ids, Pattern reference) {
        String listed = ids.get(lower(id));
        return listed == null ? Optional.of(id).filter(i -> reference.matcher(i).matches()) : Optional.of(listed);
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
