package dev.weir.scanner.core.format;

import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.card.ModelCard;
import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.dependency.Dependency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the inspection of one artifact has found so far, and what it may still spend. Not for several threads. */
public final class Inspection {

    private static final int MOST_FINDINGS = 1_000;
    private static final int MOST_IMPORTS = 10_000;
    private static final int MOST_DEPENDENCIES = 100_000;

    private final Budget budget;
    private final Formats formats;
    private final Spool spool;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Import> imports = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> needs = new LinkedHashSet<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();
    private final List<ModelCard> cards = new ArrayList<>();
    private Verdict verdict = Verdict.CLEAN;

    public Inspection(Budget budget, Formats formats, Spool spool) {
        this.budget = budget;
        this.formats = formats;
        this.spool = spool;
    }

    public Budget budget() {
        return budget;
    }

    /** Where bytes go that are expanded or must be read at any place. */
    public Spool spool() {
        return spool;
    }

    /**
     * The same content, readable at any place until it is closed; what is so already costs nothing.
     *
     * @throws Unreadable when the content cannot be read to its end
     */
    public Spooled atAnyPlace(Content content) throws IOException, Unreadable {
        return content instanceof RandomContent random ? Spooled.of(random) : spool.keep(content, budget);
    }

    /** Inspects content found inside other content, whatever its format is. */
    public void descend(Part part) throws IOException, Unreadable {
        budget.enter(part.depth());
        formats.inspect(part, this);
    }

    /** Keeps a finding; behind the first thousand of an artifact only the verdict is kept. */
    public void report(Rule rule, Place place, String summary) {
        verdict = verdict.and(rule.verdict());
        if (findings.size() < MOST_FINDINGS) {
            findings.add(rule.at(place, summary));
        }
    }

    /** Keeps what a pickle refers to; behind the first ten thousand of an artifact nothing more is kept. */
    public void report(Import reference) {
        if (imports.size() < MOST_IMPORTS) {
            imports.add(reference);
        }
    }

    /** Keeps the path of a file beside the artifact without which it is not whole, at most ten thousand. */
    public void needs(String path) {
        if (needs.size() < MOST_IMPORTS) {
            needs.add(path);
        }
    }

    /** Keeps what a file of the artifact declares; behind the first hundred thousand nothing more is kept. */
    public void report(Dependency dependency) {
        if (dependencies.size() < MOST_DEPENDENCIES) {
            dependencies.add(dependency);
        }
    }

    /** Keeps a model card; there is at most one. */
    public void report(ModelCard card) {
        cards.add(card);
    }

    /** Keeps the name of a format that was met. */
    public void met(String format) {
        names.add(format);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<Import> imports() {
        return List.copyOf(imports);
    }

    /** Names of the formats met, the outermost first. */
    public List<String> formats() {
        return List.copyOf(names);
    }

    public List<String> needs() {
        return List.copyOf(needs);
    }

    public List<Dependency> dependencies() {
        return List.copyOf(dependencies);
    }

    public List<ModelCard> cards() {
        return List.copyOf(cards);
    }

    public Verdict verdict() {
        return verdict;
    }
}
