package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the rules of a model of a bill, row by row and in bounded memory. A bill of several files has all of their rows;
 * each file is begun before its rows are asked.
 */
public final class Validation {

    private final RuleModel model;
    private final Formats formats;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private Tally[] rejecting = {};
    private Tally[] reporting = {};

    public Validation(RuleModel model, KeyValues keyValues) {
        this.model = model;
        this.formats = new Formats(keyValues);
        model.rules().forEach(rule -> tallies.put(rule.id(), new Tally(rule)));
    }

    public RuleModel model() {
        return model;
    }

    /** Begins a file. */
    public void begin(Header header) {
        RowTests tests = new RowTests(header, formats);
        List<Tally> asked = new ArrayList<>();
        for (Tally tally : tallies.values()) {
            Check requirement = tally.rule().requirement();
            if (requirement != null
                    && RuleModel.named(requirement).isEmpty()
                    && tally.rule().keyword() != Keyword.MAY
                    && tally.prepare(header, tests, requirement)) {
                asked.add(tally);
            }
        }
        rejecting = asked.stream().filter(tally -> tally.rule().rejects()).toArray(Tally[]::new);
        reporting = asked.stream().filter(tally -> !tally.rule().rejects()).toArray(Tally[]::new);
    }

    /** The rules for which a row cannot be booked; mostly none. */
    public List<Rule> ask(FocusRow row) {
        List<Rule> broken = List.of();
        for (Tally tally : rejecting) {
            if (!tally.ask(row)) {
                broken = broken.isEmpty() ? new ArrayList<>() : broken;
                broken.add(tally.rule());
            }
        }
        for (Tally tally : reporting) {
            tally.ask(row);
        }
        return broken;
    }

    /** What has become of every rule so far, in the order of the model. */
    public List<RuleResult> results() {
        return new Verdicts(tallies).all();
    }
}
