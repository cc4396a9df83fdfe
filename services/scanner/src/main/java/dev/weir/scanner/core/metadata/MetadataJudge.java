package dev.weir.scanner.core.metadata;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.jinja.Template;
import dev.weir.scanner.core.pickle.EncodedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.python.SourceJudge;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges texts that a model carries under names of its own: templates, encoded pickles, code. */
public final class MetadataJudge {

    private static final Pattern CODE = Pattern.compile("\\b(exec|eval|__import__|system|popen|loads)\\s*\\(");

    /** Where a model would tell somebody of itself. */
    private static final Pattern CALLBACK = Pattern.compile("(?i)callback|webhook|beacon|exfil");

    /** Where a document would name what its reader calls. */
    private static final Pattern FUNCTION =
            Pattern.compile("(?i).*(?:[._]|\\b)(?:fn|func|function|hook|callback|code|exec|command|loader)s?");

    private final GlobalRules rules;
    private final Inspection inspection;

    public MetadataJudge(GlobalRules rules, Inspection inspection) {
        this.rules = rules;
        this.inspection = inspection;
    }

    /** Judges one text. What is named a template is rendered, anything else may be. */
    public void judge(String name, String text, Place place) throws IOException, Unreadable {
        Template.Kind kind = name.contains("template") ? Template.Kind.TEMPLATE : Template.Kind.PROSE;
        Template.judge(text, kind, place, inspection);
        new EncodedPickles(rules, place, inspection).judgeValue(text);
        if (CODE.matcher(text).find()) {
            new SourceJudge(place, inspection).judge(text);
        }
        if (kind == Template.Kind.PROSE) {
            judgeCommand(text, place);
            Command.inPage(text).ifPresent(c -> report(c, place));
            if (text.startsWith("http") && CALLBACK.matcher(name).find()) {
                inspection.report(MetadataRules.CALLBACK, place, "The metadata names an address to call back.");
            }
        }
    }

    /** Judges text that stands among numbers, which nothing renders; its first character may be a length before it. */
    public void judgePrinted(String text, Place place) throws IOException, Unreadable {
        EncodedPickles pickles = new EncodedPickles(rules, place, inspection);
        pickles.judgeText(text);
        pickles.judgeText(text.isEmpty() ? text : text.substring(1));
        judgeCommand(text, place);
    }

    /** Judges a field of a document, which is code only where it is named so, or says that it is called. */
    public void judgeField(String name, String text, Place place) {
        if (Command.isCalledBack(text)
                || FUNCTION.matcher(name).matches() && Command.in(text).equals(Optional.of(Command.HOSTILE))) {
            report(Command.HOSTILE, place);
        }
    }

    private void judgeCommand(String text, Place place) {
        new SourceJudge(place, inspection).judgeShell(text);
        Command.in(text).ifPresent(c -> report(c, place));
    }

    /** Reports a command of which nothing worse is told yet. */
    private void report(Command command, Place place) {
        if (inspection.verdict() == Verdict.MALICIOUS) {
            return;
        }
        switch (command) {
            case MENTIONED -> inspection.report(MetadataRules.CODE, place, "A text of the metadata is code.");
            case HOSTILE ->
                inspection.report(MetadataRules.HOSTILE, place, "A text of the metadata is a program that does harm.");
        }
    }
}
