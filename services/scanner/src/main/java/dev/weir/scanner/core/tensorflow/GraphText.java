package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Graphs in protobuf's text format, which TensorFlow loads as it loads the binary one. */
public final class GraphText {

    private static final Set<String> EXTENSIONS = Set.of("pbtxt", "textproto", "prototxt");

    /** An operator's name; strings that stand side by side are one string. */
    private static final Pattern OPERATOR =
            Pattern.compile("\\bop\\s{0,100}:\\s{0,100}((?:[\"'][^\"'\\n]{0,200}[\"']\\s{0,100}){1,50})");

    private static final Pattern BETWEEN = Pattern.compile("[\"']\\s*[\"']|[\"']|\\s");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[xX]([0-9a-fA-F]{1,2})|([0-7]{1,3}))");

    private GraphText() {}

    /** Whether a file's extension is one that graphs in text bear. */
    public static boolean isGraph(String extension) {
        return EXTENSIONS.contains(extension);
    }

    /** Reports the operators that reach beyond the graph. */
    public static void judge(String text, Place place, Inspection inspection) {
        Matcher matcher = OPERATOR.matcher(text);
        while (matcher.find()) {
            String operator = unescaped(BETWEEN.matcher(matcher.group(1)).replaceAll(""));
            Optional<Operators.Objection> objection = Operators.objection(operator);
            objection.ifPresent(o ->
                    inspection.report(o.rule(), place, "A node of the graph (" + operator + ") " + o.reason() + "."));
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(GraphText::character);
    }

    private static String character(MatchResult escape) {
        int code =
                escape.group(1) == null ? Integer.parseInt(escape.group(2), 8) : Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf((char) code));
    }
}
