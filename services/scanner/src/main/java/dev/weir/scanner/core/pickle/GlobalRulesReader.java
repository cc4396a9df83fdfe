package dev.weir.scanner.core.pickle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the lists of globals. One rule a line: {@code version V}, {@code deny NAME reason}, {@code allow NAME},
 * {@code allow-denied NAME reason}, {@code unknown NAME}, {@code allow-classes NAME},
 * {@code allow-instances NAME}, {@code allow-references NAME}, {@code alias OLD NEW}; lines beginning with {@code #}
 * and empty lines mean nothing.
 */
public final class GlobalRulesReader {

    private static final String RESOURCE = "/rules/pickle-globals.rules";

    private final GlobalLists lists;
    private String version = "";

    private String versions = "";

    private GlobalRulesReader(GlobalLists lists) {
        this.lists = lists;
    }

    /** A reader that adds to rules. */
    static GlobalRulesReader beside(GlobalRules rules) {
        GlobalRulesReader reader = new GlobalRulesReader(rules.lists().growing());
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
        return new GlobalRules(versions, lists);
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
        GlobalRulesReader reader = new GlobalRulesReader(GlobalLists.empty());
        new BufferedReader(new InputStreamReader(rules, StandardCharsets.UTF_8))
                .lines()
                .forEach(reader::line);
        if (reader.version.isEmpty()) {
            throw new IllegalArgumentException("rules have a version");
        }
        return new GlobalRules(reader.version, reader.lists);
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
                lists.denied().put(words[1], required(rest, line));
                lists.allowed().remove(words[1]);
                lists.undecided().remove(words[1]);
            }
            case "unknown" -> lists.undecided().add(words[1]);
            case "allow" -> lists.allowed().add(words[1]);
            case "allow-denied" -> {
                required(rest, line);
                lists.allowed().add(words[1]);
            }
            case "allow-classes" -> lists.classes().add(words[1]);
            case "allow-instances" -> lists.instances().add(words[1]);
            case "allow-references" -> lists.references().add(words[1]);
            case "alias" -> lists.aliases().put(words[1], required(rest, line));
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
