package dev.weir.scanner.core.metadata;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.jinja.Template;
import dev.weir.scanner.core.pickle.EncodedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.python.SourceJudge;
import java.io.IOException;
import java.util.regex.Pattern;

/** Judges texts that a model carries under names of its own: templates, encoded pickles, hostile Python. */
public final class MetadataJudge {

    private static final Pattern CODE = Pattern.compile("\\b(exec|eval|__import__|system|popen|loads)\\s*\\(");

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
    }
}
