package dev.weir.scanner.core.pickle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the lists of globals. One rule a line: {@code version V}, {@code deny NAME reason}, {@code allow NAME},
 * {@code allow-denied NAME reason},
 * {@code allow-classes NAME}, {@code alias OLD NEW}; lines beginning with {@code #} and empty lines mean nothing.
 */
public final class GlobalRulesReader {

    private static final String RESOURCE = "/rules/pickle-globals.rules";

    private final Map<String, String> denied = new HashMap<>();
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> allowedClasses = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();
    private String version = "";

    private String versions = "";

    private GlobalRulesReader() {}

    /** A reader that adds to rules. */
    static GlobalRulesReader beside(GlobalRules rules) {
        GlobalRulesReader reader = new GlobalRulesReader();
        rules.copyInto(reader.denied, reader.allowed, reader.allowedClasses, reader.aliases);
        reader.versions = rules.version();
        return reader;
    }

    void beginFile() {
        version = "";
    }

    /** @throws IllegalArgumentException when the file gave no version */
    void endFile(String name) {
        if (version.isEmpty()) {
            throw new IllegalArgumentException(name + ": a line \"version V\" is missing");
        }
        versions += "+" + version;
    }

    /** All that was read from files, beside what there was. */
    GlobalRules rules() {
        return new GlobalRules(versions, denied, allowed, allowedClasses, aliases);
    }

    /** The lists that this program carries. */
    public static GlobalRules builtIn() {
        try (InputStream in = GlobalRulesReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * Reads lists in UTF-8.
     *
     * @throws IllegalArgumentException when a line is no rule, or no version is given
     */
    static GlobalRules read(InputStream rules) throws IOException {
        GlobalRulesReader reader = new GlobalRulesReader();
        new BufferedReader(new InputStreamReader(rules, StandardCharsets.UTF_8))
                .lines()
                .forEach(reader::line);
        if (reader.version.isEmpty()) {
            throw new IllegalArgumentException("rules have a version");
        }
        return new GlobalRules(reader.version, reader.denied, reader.allowed, reader.allowedClasses, reader.aliases);
    }

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException when it is no rule
     */
    void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] words = line.strip().split("\\s+", 3);
        if (words.length < 2) {
            throw new IllegalArgumentException("not a rule: " + line);
        }
        String rest = words.length == 3 ? words[2] : "";
        switch (words[0]) {
            case "version" -> version = words[1];
            case "deny" -> {
                denied.put(words[1], required(rest, line));
                allowed.remove(words[1]);
            }
            case "allow" -> allowed.add(words[1]);
            case "allow-denied" -> {
                required(rest, line);
                allowed.add(words[1]);
            }
            case "allow-classes" -> allowedClasses.add(words[1]);
            case "alias" -> aliases.put(words[1], required(rest, line));
            default -> throw new IllegalArgumentException("not a rule: " + line);
        }
    }

    private static String required(String rest, String line) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("a rule without its second half: " + line);
        }
        return rest;
    }
}
