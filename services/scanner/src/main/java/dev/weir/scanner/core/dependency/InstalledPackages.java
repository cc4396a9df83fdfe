package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What package managers leave beside what they installed. */
final class InstalledPackages {

    private static final Pattern SOURCE = Pattern.compile("(\\S+)(?:\\s+\\((.+)\\))?");
    private static final Pattern CLASSIFIER = Pattern.compile("(?m)^Classifier: (License ::.*)$");

    private InstalledPackages() {}

    /** Core metadata of a Python distribution (PEP 566): the distribution itself, then what it requires. */
    static void wheel(String text, Found found) throws Malformed {
        String head = text.split("\\R\\R", 2)[0];
        Map<String, String> fields = fields(head, ": ?");
        if (!fields.containsKey("Name") || !fields.containsKey("Version")) {
            throw new Malformed("the metadata names no distribution");
        }
        found.add(Ecosystem.PYPI, fields.get("Name"), fields.get("Version"), license(fields, head));
        List<String> requirements = head.lines()
                .filter(l -> l.startsWith("Requires-Dist:") && !l.contains("extra =="))
                .map(l -> l.substring("Requires-Dist:".length()).strip())
                .toList();
        found.needing(requirements.stream()
                .flatMap(r -> Found.need(Ecosystem.PYPI, Requirements.name(r), "").stream())
                .toList());
        requirements.forEach(r -> Requirements.specifier(r, found.ofOther()));
    }

    /** PEP 639 first, then what older distributions say. */
    private static String license(Map<String, String> fields, String head) {
        Matcher classifier = CLASSIFIER.matcher(head);
        String older = classifier.find() ? classifier.group(1) : fields.getOrDefault("License", "");
        return fields.getOrDefault("License-Expression", older);
    }

    /** What Maven puts into a jar. */
    static void pomProperties(String text, Found found) throws Malformed {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("the file holds no properties");
        }
        found.add(
                Ecosystem.MAVEN,
                properties.getProperty("groupId", "") + ':' + properties.getProperty("artifactId", ""),
                properties.getProperty("version", ""));
    }

    /** Debian's list of installed packages; advisories speak of the sources that they were built from. */
    static void dpkg(String text, Found found) throws Malformed {
        for (String paragraph : paragraphs(text, "Package:")) {
            Map<String, String> fields = fields(paragraph, ": ?");
            Matcher source = SOURCE.matcher(fields.getOrDefault("Source", ""));
            boolean named = source.matches();
            String version = fields.getOrDefault("Version", "");
            if (fields.getOrDefault("Status", "installed").endsWith("installed")) {
                found.add(
                        Ecosystem.DEBIAN,
                        named ? source.group(1) : fields.getOrDefault("Package", ""),
                        named && source.group(2) != null ? source.group(2) : version);
            }
        }
    }

    /** Alpine's list of installed packages; advisories speak of their origin. */
    static void apk(String text, Found found) throws Malformed {
        for (String paragraph : paragraphs(text, "P:")) {
            Map<String, String> fields = fields(paragraph, ":");
            String name = fields.getOrDefault("o", fields.getOrDefault("P", ""));
            found.add(Ecosystem.ALPINE, name, fields.getOrDefault("V", ""), fields.getOrDefault("L", ""));
        }
    }

    private static String[] paragraphs(String text, String mark) throws Malformed {
        if (!text.contains(mark)) {
            throw new Malformed("the file lists no packages");
        }
        return text.strip().split("\\R(?:\\R)+");
    }

    private static Map<String, String> fields(String paragraph, String separator) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : paragraph.split("\\R")) {
            String[] field = line.split(separator, 2);
            if (field.length == 2 && !field[0].isEmpty() && !Character.isWhitespace(field[0].charAt(0))) {
                fields.putIfAbsent(field[0], field[1].strip());
            }
        }
        return fields;
    }
}
