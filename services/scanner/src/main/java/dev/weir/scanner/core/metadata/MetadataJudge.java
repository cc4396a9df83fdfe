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
import java.util.regex.Pattern;

/** Judges texts that a model carries under names of its own: templates, encoded pickles, code. */
public final class MetadataJudge {

    private static final Pattern CODE = Pattern.compile("\\b(exec|eval|__import__|system|popen|loads)\\s*\\(");

    private static final Pattern COMMAND = Pattern.compile(
            "\\b(?:(?:os\\.(?:system|popen|execute|exec[lv]\\w*|spawn\\w+)|io\\.popen|subprocess\\.\\w+|pty\\.spawn"
                    + "|base::system2?|__import__|importlib\\.import_module|runpy\\.\\w+)\\s*\\(\\s*[^)\\s])"
                    + "|(?<![.\\w])(?:eval|exec)\\s*\\(\\s*(?:compile|base64|codecs|zlib|__import__|[\"'])");

    private static final Pattern SCRIPT = Pattern.compile("<script[\\s>]", Pattern.CASE_INSENSITIVE);

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
            judgeCommand(text, SCRIPT.matcher(text).find(), place);
        }
    }

    /** Judges text that stands among numbers, which nothing renders; its first character may be a length before it. */
    public void judgePrinted(String text, Place place) throws IOException, Unreadable {
        EncodedPickles pickles = new EncodedPickles(rules, place, inspection);
        pickles.judgeText(text);
        pickles.judgeText(text.substring(1));
        judgeCommand(text, false, place);
    }

    private void judgeCommand(String text, boolean script, Place place) {
        new SourceJudge(place, inspection).judgeShell(text);
        boolean told = inspection.verdict() == Verdict.MALICIOUS;
        if (!told && (script || COMMAND.matcher(text).find())) {
            inspection.report(MetadataRules.CODE, place, "A text of the metadata is code.");
        }
    }
}
