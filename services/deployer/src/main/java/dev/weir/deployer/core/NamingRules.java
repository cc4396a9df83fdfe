package dev.weir.deployer.core;

import dev.weir.artifacts.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a model's name becomes a {@link ResourceName}. */
final class NamingRules {

    private static final int MAXIMUM_LENGTH = 200;
    private static final int HASH_LENGTH = 8;
    private static final int STEM_LENGTH = ResourceName.MAXIMUM_LENGTH - HASH_LENGTH - 1;
    private static final Pattern MISLEADING = Pattern.compile("[/\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|^\\.|\\.\\.");
    private static final Pattern LOOKS_ALTERED = Pattern.compile(".*-[0-9a-f]{" + HASH_LENGTH + "}");

    private NamingRules() {}

    static Naming judge(ModelName model) {
        String text = model.text();
        if (text.length() > MAXIMUM_LENGTH) {
            return new Naming.Refused("the model's name is longer than " + MAXIMUM_LENGTH + " characters");
        }
        if (MISLEADING.matcher(text).find()) {
            return new Naming.Refused(
                    "the model's name holds a path separator, a control character, a leading dot or two dots in a row");
        }
        return new Naming.Named(isSafe(text) ? new ResourceName(text) : altered(text));
    }

    private static boolean isSafe(String text) {
        return ResourceName.allows(text) && !LOOKS_ALTERED.matcher(text).matches();
    }

    private static ResourceName altered(String text) {
        String letters =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        String stem =
                letters.substring(0, Math.min(letters.length(), STEM_LENGTH)).replaceAll("-+$", "");
        String hash =
                Digest.ofContent(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_LENGTH);
        return new ResourceName((stem.isEmpty() ? "model" : stem) + "-" + hash);
    }
}
