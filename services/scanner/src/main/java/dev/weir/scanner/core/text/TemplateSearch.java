package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.jinja.Template;
import dev.weir.scanner.core.python.Escapes;
import java.util.Locale;
import java.util.Set;

/** Finds the templates in a text: a template's file, a field of a document, or blocks in any other text. */
final class TemplateSearch {

    private static final Set<String> TEMPLATES = Set.of("jinja", "jinja2", "j2", "tmpl", "template");

    /** What people, interpreters and training read, and no template engine. */
    private static final Set<String> NEVER_RENDERED = Set.of(
            "md",
            "markdown",
            "rst",
            "html",
            "htm",
            "py",
            "pyi",
            "ipynb",
            "js",
            "ts",
            "css",
            "jsonl",
            "csv",
            "tsv",
            "tex",
            "bib");

    private final Part part;
    private final String extension;
    private final Inspection inspection;

    TemplateSearch(Part part, String extension, Inspection inspection) {
        this.part = part;
        this.extension = extension;
        this.inspection = inspection;
    }

    /** Judges a text that is no document: as it is, and as most languages escape it. */
    void judge(String text) throws LimitReached {
        if (TEMPLATES.contains(extension)) {
            judge(text, Template.Kind.TEMPLATE);
        } else if (!NEVER_RENDERED.contains(extension)) {
            judge(text, Template.Kind.PROSE);
            String unescaped = Escapes.resolve(text);
            if (!unescaped.equals(text)) {
                judge(unescaped, Template.Kind.PROSE);
            }
        }
    }

    /** Judges the value of a field that stands, at any depth, below one of this name. */
    void judgeField(String name, String text) throws LimitReached {
        if (!NEVER_RENDERED.contains(extension)) {
            boolean template = name.toLowerCase(Locale.ROOT).contains("template");
            judge(text, template ? Template.Kind.TEMPLATE : Template.Kind.PROSE);
        }
    }

    private void judge(String text, Template.Kind kind) throws LimitReached {
        Template.judge(text, kind, part.place(), inspection);
    }
}
