package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.advisory.Ecosystem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requirements of Python: the format of pip's requirements files and the dependency specifiers of PEP 508. Markers are
 * not evaluated, because where the model will run is not known; a requirement for some platform counts.
 */
final class Requirements {

    private static final Pattern SPECIFIER = Pattern.compile(
            "(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[[^\\]]*\\])?\\s*(?<rest>.*)", Pattern.DOTALL);
    private static final Pattern EXACT = Pattern.compile("\\(?\\s*={2,3}\\s*([^\\s,;)*]+)\\s*\\)?");
    private static final Pattern INCLUDE =
            Pattern.compile("(?:-r|--requirement|-c|--constraint)(?:\\s+|\\s*=\\s*|(?=\\S))(\\S+)");
    private static final Pattern EGG = Pattern.compile("#(?:.*&)?egg=([A-Za-z0-9._-]+)");
    private static final Pattern OPTIONS = Pattern.compile("\\s--?[a-z].*", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    private static final int LONGEST = 4_000;

    private Requirements() {}

    static void read(String text, Found found) {
        String unfolded = text.replaceAll("\\\\\\r?\\n", " ");
        for (String line : unfolded.split("\\R")) {
            int hashes = line.indexOf(" --hash");
            line((hashes < 0 ? line : line.substring(0, hashes)).strip(), found);
        }
    }

    private static void line(String line, Found found) {
        if (line.length() > LONGEST) {
            found.unread("a line is too long");
            return;
        }
        Matcher include = INCLUDE.matcher(line);
        if (include.lookingAt()) {
            if (!DependencyFiles.knows(include.group(1))) {
                found.unread("it includes " + include.group(1) + ", which is not read");
            }
            return;
        }
        String bare = line.startsWith("-e ") ? line.substring(3).strip() : line;
        bare = bare.contains("://") && !bare.contains(" ")
                ? bare
                : COMMENT.matcher(bare).replaceFirst("");
        if (!bare.isEmpty() && !bare.startsWith("-")) {
            specifier(OPTIONS.matcher(bare).replaceFirst("").strip(), found);
        }
    }

    /** The name at the beginning of a dependency specifier. */
    static String name(String specifier) {
        return specifier.strip().split("[\\s\\[(<>=!~;@,]", 2)[0];
    }

    /** One dependency specifier. */
    static void specifier(String text, Found found) {
        if (text.length() > LONGEST) {
            found.unread("a requirement is too long");
            return;
        }
        Matcher egg = EGG.matcher(text);
        Matcher specifier = SPECIFIER.matcher(text);
        if (text.contains("://") && !text.matches("[A-Za-z0-9._-]+\\s*(\\[[^\\]]*\\])?\\s*@.*")) {
            if (egg.find()) {
                found.add(Ecosystem.PYPI, egg.group(1), "");
            } else {
                found.unread("a requirement is an address without a name");
            }
        } else if (specifier.matches()) {
            found.add(Ecosystem.PYPI, specifier.group("name"), exact(specifier.group("rest")));
        } else {
            found.unread("a line is no requirement");
        }
    }

    /** The one version that a version specifier (PEP 440) allows; empty when it allows several. */
    static String exact(String specifiers) {
        int marker = specifiers.indexOf(';');
        String versions = (marker < 0 ? specifiers : specifiers.substring(0, marker)).strip();
        Matcher exact = EXACT.matcher(versions);
        return exact.matches() ? exact.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
