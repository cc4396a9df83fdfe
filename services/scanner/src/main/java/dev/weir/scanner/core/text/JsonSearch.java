package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.json.JsonReader;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.text.ReferenceJudge.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in a JSON document what is rendered as a template and what is imported. */
final class JsonSearch {

    private final TemplateSearch templates;
    private final ReferenceJudge references;

    JsonSearch(TemplateSearch templates, ReferenceJudge references) {
        this.templates = templates;
        this.references = references;
    }

    /** The document that a text is; empty when no reader would take it for one. */
    static Optional<JsonValue> document(String text) {
        String start = text.startsWith("\uFEFF") ? text.substring(1).stripLeading() : text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[") || start.startsWith("{{") || start.startsWith("{%")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonReader.readLeniently(text));
        } catch (Malformed notJson) {
            return Optional.empty();
        }
    }

    void judge(JsonValue document) throws LimitReached {
        judge("", document);
    }

    private void judge(String name, JsonValue value) throws LimitReached {
        switch (value) {
            case JsonValue.Members(Map<String, JsonValue> members) -> {
                references(members);
                remoteCode(members);
                for (Map.Entry<String, JsonValue> member : members.entrySet()) {
                    judge(name + "." + member.getKey(), member.getValue());
                }
            }
            case JsonValue.Elements(List<JsonValue> elements) -> {
                for (JsonValue element : elements) {
                    judge(name, element);
                }
            }
            case JsonValue.Text(String text) -> templates.judgeField(name, text);
            case JsonValue.Number number -> {}
            case JsonValue.Word word -> {}
        }
    }

    /** Hydra names a target, skops a class and its module, jsonpickle an object. */
    private void references(Map<String, JsonValue> members) {
        text(members, "_target_").ifPresent(t -> references.judge(t, Source.CONFIGURATION));
        text(members, "py/object").ifPresent(t -> references.judge(t, Source.LOADER));
        text(members, "py/function").ifPresent(t -> references.judge(t, Source.LOADER));
        if (members.containsKey("__loader__")) {
            text(members, "__module__")
                    .flatMap(m -> text(members, "__class__").map(c -> m + "." + c))
                    .ifPresent(t -> references.judge(t, Source.LOADER));
        }
    }

    /** A model of the Hugging Face hub may name classes of its own repository, and of others by {@code repo--module}. */
    private void remoteCode(Map<String, JsonValue> members) {
        if (members.get("trust_remote_code") instanceof JsonValue.Word(String word) && word.equals("true")) {
            references.judgeRemote("The configuration asks to trust remote code.");
        }
        if (members.get("auto_map") instanceof JsonValue.Members(Map<String, JsonValue> classes)) {
            classes.values().stream()
                    .flatMap(v -> v instanceof JsonValue.Text(String path) ? Stream.of(path) : Stream.of())
                    .filter(path -> path.contains("--"))
                    .forEach(path ->
                            references.judgeRemote("Loading the model runs " + path + " of another repository."));
        }
    }

    private static Optional<String> text(Map<String, JsonValue> members, String name) {
        return members.get(name) instanceof JsonValue.Text(String text) ? Optional.of(text) : Optional.empty();
    }
}
