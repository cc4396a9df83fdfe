package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.jinja.Template;
import dev.weir.scanner.core.json.JsonReader;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.python.Escapes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the templates in a text: a template's file, the strings of a JSON document, or blocks in any other text. */
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

    /**
     * Judges the templates in a text.
     *
     * @param whole whether it is all of the text, so that it may be a document
     */
    void judge(String text, boolean whole) throws LimitReached {
        if (TEMPLATES.contains(extension)) {
            judge(text, Template.Kind.TEMPLATE);
        } else if (!NEVER_RENDERED.contains(extension)) {
            Optional<JsonValue> document = whole ? document(text) : Optional.empty();
            if (document.isPresent()) {
                walk(document.get(), Template.Kind.PROSE);
            } else {
                judgeBoth(text);
            }
        }
    }

    /** The text may quote a template as it is, or escape it as most languages do. */
    private void judgeBoth(String text) throws LimitReached {
        judge(text, Template.Kind.PROSE);
        String unescaped = Escapes.resolve(text);
        if (!unescaped.equals(text)) {
            judge(unescaped, Template.Kind.PROSE);
        }
    }

    private void walk(JsonValue value, Template.Kind kind) throws LimitReached {
        switch (value) {
            case JsonValue.Members(var members) -> {
                for (var member : members.entrySet()) {
                    walk(member.getValue(), isTemplate(member.getKey()) ? Template.Kind.TEMPLATE : kind);
                }
            }
            case JsonValue.Elements(var elements) -> {
                for (JsonValue element : elements) {
                    walk(element, kind);
                }
            }
            case JsonValue.Text(String text) -> judge(text, kind);
            case JsonValue.Number ignored -> {}
            case JsonValue.Word ignored -> {}
        }
    }

    private void judge(String text, Template.Kind kind) throws LimitReached {
        Template.judge(text, kind, part.place(), inspection);
    }

    private static boolean isTemplate(String name) {
        return name.toLowerCase(Locale.ROOT).contains("template");
    }

    private static Optional<JsonValue> document(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[") || start.startsWith("{{") || start.startsWith("{%")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonReader.read(text));
        } catch (Malformed notJson) {
            return Optional.empty();
        }
    }
}
