package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for Jinja expressions that leave their sandbox through Python's internal attributes. */
public final class TemplateScan {

    private static final Pattern EXPRESSION = Pattern.compile("\\{[{%]");
    private static final Pattern INTERNAL = Pattern.compile(
            "__(class|bases?|mro|subclasses|globals|builtins|init|import|getattribute|code|self|reduce(_ex)?)__");

    private static final int LONGEST_EXPRESSION = 4096;

    private TemplateScan() {}

    /** Reports an expression that does so; text that merely mentions such attributes is none. */
    public static void judge(String text, Place place, Inspection inspection) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher internal = INTERNAL.matcher(text).region(expression.end(), end(text, expression));
            if (internal.find()) {
                inspection.report(
                        TextRules.TEMPLATE,
                        place,
                        "A template reaches " + internal.group() + ", which leads to any code.");
                return;
            }
        }
    }

    private static int end(String text, Matcher expression) {
        String closing = expression.group().equals("{{") ? "}}" : "%}";
        int end = text.indexOf(closing, expression.end());
        return Math.min(end < 0 ? text.length() : end, expression.end() + LONGEST_EXPRESSION);
    }
}
