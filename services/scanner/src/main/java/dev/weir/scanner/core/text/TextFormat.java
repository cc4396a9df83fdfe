package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.EmbeddedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text in UTF-8 or UTF-16, JSON and Markdown included, and empty content. Text is clean unless it is code: an interpreter chooses
 * code by its name or by its first line, so here, and only to raise suspicion, the name counts too.
 */
public final class TextFormat implements Format {

    private static final Set<String> CODE = Set.of(
            "sh", "bash", "zsh", "ps1", "bat", "cmd", "js", "mjs", "rb", "pl", "lua", "php", "vbs", "r", "jl", "groovy",
            "hta", "wsf");
    private static final Pattern CODE_LINE = Pattern.compile("\\A\uFEFF?(#!(?!.*python)|<\\?php)");
    /** Interpreters read these in encodings that the text names itself. */
    private static final Set<String> INTERPRETED =
            Set.of("py", "pyw", "ipynb", "yaml", "yml", "json", "jinja", "jinja2", "j2", "xml", "pmml");

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals, which documents name too */
    public TextFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return TextWindows.isText(head.copy()) || isInterpreted(extension(part.name())) && hasNoZero(head);
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            TextWindows windows = new TextWindows(in);
            String extension = extension(part.name());
            String first = windows.next();
            if (CODE.contains(extension) || CODE_LINE.matcher(first).find()) {
                inspection.report(TextRules.CODE, part.place(), "The text is code that loading the model may run.");
            }
            TextJudge judge = new TextJudge(rules, part, extension, inspection);
            if (in.remaining() == 0) {
                judge.judgeWhole(first);
            } else {
                for (String window = first; !window.isEmpty(); window = windows.next()) {
                    judge.judgeWindow(window);
                }
            }
            if (windows.isBroken()) {
                search(part, inspection);
            }
        }
    }

    /** What is text for a while and then is not may carry anything. */
    private void search(Part part, Inspection inspection) throws IOException, Unreadable {
        EmbeddedPickles.searchAll(rules, part, inspection);
    }

    private static boolean isInterpreted(String extension) {
        return INTERPRETED.contains(extension) || CODE.contains(extension);
    }

    private static boolean hasNoZero(Head head) {
        for (byte b : head.copy()) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
