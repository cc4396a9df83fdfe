package dev.weir.scanner.core.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads catalogues of licences. A line is {@code id | kind | other names, separated by semicolons | conditions}; the
 * last two may be empty. {@code #} begins a comment and {@code version} names the version.
 */
public final class LicenseCatalogueReader {

    private static final String BUILT_IN = "/rules/licenses.rules";
    private static final String SPDX = "/rules/spdx.rules";

    private LicenseCatalogueReader() {}

    /** The catalogue that comes with the scanner. */
    public static LicenseCatalogue builtIn() {
        return read(resource(BUILT_IN), SpdxList.read(resource(SPDX)));
    }

    private static String resource(String name) {
        try (InputStream in = LicenseCatalogueReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static LicenseCatalogue read(String text, SpdxList spdx) {
        String version = "";
        Map<String, KnownLicense> byName = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("version ")) {
                version = line.substring("version ".length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(line, byName);
            }
        }
        return new LicenseCatalogue(version, byName, spdx);
    }

    private static void add(String line, Map<String, KnownLicense> byName) {
        String[] fields = line.split("\\|", -1);
        if (fields.length < 2 || fields.length > 4 || fields[0].isBlank()) {
            throw new IllegalArgumentException("this is no licence: " + line);
        }
        LicenseKind kind =
                LicenseKind.valueOf(fields[1].strip().replace('-', '_').toUpperCase(Locale.ROOT));
        KnownLicense license = new KnownLicense(fields[0].strip(), kind, fields.length > 3 ? fields[3].strip() : "");
        byName.put(license.id(), license);
        if (fields.length > 2) {
            for (String name : fields[2].split(";")) {
                if (!name.isBlank()) {
                    byName.put(name, license);
                }
            }
        }
    }
}
