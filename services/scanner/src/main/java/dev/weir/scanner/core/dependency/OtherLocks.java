package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of Go and of Ruby, which have syntaxes of their own. */
final class OtherLocks {

    private static final Pattern MODULE = Pattern.compile("([^\\s/]+\\.[^\\s]+)\\s+v(\\S+).*");
    private static final Pattern GEM = Pattern.compile(" {4}([\\w.-]+) \\(([^)\\s-]+)(?:-[^)]*)?\\)");
    private static final Pattern GEM_NEED = Pattern.compile(" {6}([\\w.-]+)(?: \\(.*\\))?");
    private static final Pattern GEM_ASKED = Pattern.compile(" {2}([\\w.-]+)!?(?: \\(.*\\))?");
    private static final int LONGEST_LINE = 1_000;

    private OtherLocks() {}

    /** The modules that {@code go.mod} requires, at the least versions that it allows. */
    static void goMod(String text, Found found) {
        String block = "";
        for (String line : lines(text)) {
            String bare = line.strip();
            if (bare.endsWith("(")) {
                block = bare.substring(0, bare.length() - 1).strip();
            } else if (bare.equals(")")) {
                block = "";
            } else if (block.equals("require")) {
                module(bare, found);
            } else if (block.isEmpty() && bare.startsWith("require ")) {
                module(bare.substring("require ".length()).strip(), found);
            }
        }
    }

    private static void module(String required, Found found) {
        Matcher module = MODULE.matcher(required);
        if (module.matches()) {
            found.add(Ecosystem.GO, module.group(1), module.group(2));
        }
    }

    /** Gems from a registry; those from folders and repositories have sections of their own. */
    static void gemfile(String text, Found found) {
        String section = "";
        List<Need> needs = new ArrayList<>();
        for (String line : lines(text)) {
            if (!line.isEmpty() && line.charAt(0) != ' ') {
                section = line.strip();
            }
            Matcher gem = GEM.matcher(line);
            if (section.equals("GEM") && gem.matches()) {
                found.needing(needs);
                needs = new ArrayList<>();
                found.add(Ecosystem.RUBYGEMS, gem.group(1), gem.group(2));
            } else if (section.equals("GEM")) {
                gem(GEM_NEED.matcher(line)).ifPresent(needs::add);
            } else if (section.equals("DEPENDENCIES")) {
                gem(GEM_ASKED.matcher(line)).ifPresent(need -> found.direct(List.of(need)));
            }
        }
        found.needing(needs);
    }

    private static Optional<Need> gem(Matcher named) {
        return named.matches() ? Found.need(Ecosystem.RUBYGEMS, named.group(1), "") : Optional.empty();
    }

    private static Iterable<String> lines(String text) {
        return text.lines().filter(l -> l.length() <= LONGEST_LINE)::iterator;
    }
}
