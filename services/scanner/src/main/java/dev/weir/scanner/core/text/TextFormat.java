package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in UTF-8, JSON and Markdown included, and empty content. Text is clean unless it is code: an interpreter chooses
 * code by its name or by its first line, so here, and only to raise suspicion, the name counts too.
 */
public final class TextFormat implements Format {

    private static final Set<String> CODE = Set.of(
            "py", "pyw", "pyx", "ipynb", "sh", "bash", "zsh", "ps1", "bat", "cmd", "js", "mjs", "rb", "pl", "lua",
            "php", "vbs", "r", "jl", "groovy");
    private static final Pattern CODE_LINE = Pattern.compile("\\A\uFEFF?(#!|<\\?php)");
    private static final Pattern YAML_OBJECT =
            Pattern.compile("!!python/(object|name|module)|tag:yaml.org,2002:python/(object|name|module)");

    @Override
    public String name() {
        return "text";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return Utf8Windows.isText(head.copy());
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            Utf8Windows windows = new Utf8Windows(in);
            String extension = extension(part.name());
            TemplateSearch templates = new TemplateSearch(part, extension, inspection);
            String first = windows.next();
            boolean whole = in.remaining() == 0;
            if (CODE.contains(extension) || CODE_LINE.matcher(first).find()) {
                inspection.report(TextRules.CODE, part.place(), "The text is code that loading the model may run.");
            }
            for (String window = first; !window.isEmpty(); window = windows.next()) {
                templates.judge(window, whole);
                judge(window, part, inspection);
            }
        }
    }

    private static void judge(String window, Part part, Inspection inspection) {
        Matcher yaml = YAML_OBJECT.matcher(window);
        if (yaml.find()) {
            inspection.report(
                    TextRules.YAML,
                    part.place(),
                    "Loading the YAML would build any Python object by " + yaml.group() + ".");
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
