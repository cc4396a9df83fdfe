package dev.weir.scanner.core.license;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads policies. A line is {@code allow|review|deny <id or kind> [model|dependency|dataset …]}; without a scope it
 * holds everywhere. {@code #} begins a comment.
 */
public final class LicensePolicyReader {

    private static final String BUILT_IN = "/rules/license-policy.rules";

    private LicensePolicyReader() {}

    /** The policy that comes with the scanner. */
    public static LicensePolicy builtIn() {
        try (InputStream in = LicensePolicyReader.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    public static LicensePolicy read(String text) {
        List<LicenseRule> rules = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String bare = line.replaceFirst("#.*", "").strip();
            if (!bare.isEmpty()) {
                rules.add(rule(bare));
            }
        }
        return new LicensePolicy(rules);
    }

    private static LicenseRule rule(String line) {
        String[] words = line.split("\\s+");
        if (words.length < 2) {
            throw new IllegalArgumentException("a rule names a licence or a kind: " + line);
        }
        Set<LicenseScope> scopes = EnumSet.noneOf(LicenseScope.class);
        for (int i = 2; i < words.length; i++) {
            scopes.add(LicenseScope.valueOf(words[i].toUpperCase(Locale.ROOT)));
        }
        return new LicenseRule(
                LicenseRule.Effect.valueOf(words[0].toUpperCase(Locale.ROOT)),
                words[1],
                scopes.isEmpty() ? EnumSet.allOf(LicenseScope.class) : scopes);
    }
}
