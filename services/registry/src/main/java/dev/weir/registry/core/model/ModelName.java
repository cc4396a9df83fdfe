package dev.weir.registry.core.model;

import java.util.regex.Pattern;

/**
 * Name of a model, unique in the organisation.
 *
 * @param value 1 to 63 letters, digits, dots, underscores and hyphens, beginning with a letter or digit: it becomes a
 *     path in Git and part of a URL
 */
public record ModelName(String value) {

    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public ModelName {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("a model is named by 1 to 63 letters, digits, '.', '_' and '-',"
                    + " beginning with a letter or digit, not \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
