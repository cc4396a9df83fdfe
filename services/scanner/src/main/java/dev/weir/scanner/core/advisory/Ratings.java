package dev.weir.scanner.core.advisory;

import java.util.Locale;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** Reads ratings as databases write them. */
public final class Ratings {

    private Ratings() {}

    /** The base score of a CVSS vector, versions 2, 3.0, 3.1 and 4.0; unknown when it is none. */
    public static Rating ofVector(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector);
            return cvss == null
                    ? Rating.UNKNOWN
                    : Rating.ofScore(cvss.calculateScore().getBaseScore());
        } catch (MalformedVectorException | IllegalArgumentException | NullPointerException e) {
            return Rating.UNKNOWN;
        }
    }

    /** A word such as {@code MODERATE}; unknown when it is none of the scale. */
    public static Rating ofWord(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CRITICAL" -> Rating.CRITICAL;
            case "HIGH", "IMPORTANT" -> Rating.HIGH;
            case "MODERATE", "MEDIUM" -> Rating.MEDIUM;
            case "LOW" -> Rating.LOW;
            case "NONE" -> Rating.NONE;
            default -> Rating.UNKNOWN;
        };
    }
}
