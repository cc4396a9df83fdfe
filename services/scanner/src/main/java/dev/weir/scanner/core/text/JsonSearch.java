package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.json.JsonReader;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.EncodedPickles;
import dev.weir.scanner.core.text.ReferenceJudge.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a JSON document what is rendered as a template and what is imported. */
final class JsonSearch {

    private static final Pattern OBJECTS = Pattern.compile("py/(object|function|type|class|reduce|object/.*)");

    /** Operators of MXNet's graphs and of others may come from a library beside the model. */
    private static final Pattern LIBRARY = Pattern.compile(".+\\.(so|dll|dylib)[\\d.]*");

    /** A value that is nothing but a command that empties the machine. */
    private static final Pattern COMMAND =
            Pattern.compile("\\s*(sudo\\s+)?rm\\s+-(rf|fr)\\s+(--no-preserve-root\\s+)?(/|~|\\$HOME)[*/]*\\s*");

    private final TemplateSearch templates;
    private final ReferenceJudge references;
    private final EncodedPickles pickles;
    private final YamlSearch yaml;
    private final MetadataJudge fields;
    private final Place place;

    JsonSearch(
            TemplateSearch templates,
            ReferenceJudge references,
            EncodedPickles pickles,
            YamlSearch yaml,
            MetadataJudge fields,
            Place place) {
        this.fields = fields;
        this.place = place;
        this.templates = templates;
        this.references = references;
        this.pickles = pickles;
        this.yaml = yaml;
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

    void judge(JsonValue document) throws IOException, Unreadable {
        judge("", document);
    }

    private void judge(String name, JsonValue value) throws IOException, Unreadable {
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
            case JsonValue.Text(String text) -> text(name, text);
            case JsonValue.Number number -> {}
            case JsonValue.Word word -> {}
        }
    }

    /** A value may be a template, an encoded pickle, or a document for another loader. */
    private void text(String name, String text) throws IOException, Unreadable {
        templates.judgeField(name, text);
        pickles.judgeValue(text);
        fields.judgeField(name, text, place);
        if (COMMAND.matcher(text).matches()) {
            references.judgeCommand(text);
        }
        if (YamlSearch.asksForObjects(text)) {
            yaml.judge(text);
        }
    }

    /** Hydra names a target, jsonargparse a path, skops a class and its module, jsonpickle an object, a type or what makes it. */
    private void references(Map<String, JsonValue> members) {
        text(members, "_target_").ifPresent(t -> references.judge(t, Source.CONFIGURATION));
        if (members.containsKey("params")) {
            text(members, "target").ifPresent(t -> references.judge(t, Source.CONFIGURATION));
        }
        text(members, "class_path").ifPresent(t -> references.judge(t, Source.CONFIGURATION));
        text(members, "library").filter(l -> LIBRARY.matcher(l).matches()).ifPresent(references::judgeLibrary);
        text(members, "py/repr").ifPresent(references::judgeExpression);
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (OBJECTS.matcher(member.getKey()).matches()) {
                named(member.getValue()).ifPresent(t -> references.judge(t, Source.LOADER));
            } else if (member.getKey().equals("__reduce__")) {
                named(member.getValue()).ifPresent(t -> references.judge(t, Source.CONFIGURATION));
            }
        }
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

    private static Optional<String> named(JsonValue value) {
        JsonValue first =
                value instanceof JsonValue.Elements(List<JsonValue> list) && !list.isEmpty() ? list.getFirst() : value;
        return first instanceof JsonValue.Text(String name) ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> text(Map<String, JsonValue> members, String name) {
        return members.get(name) instanceof JsonValue.Text(String text) ? Optional.of(text) : Optional.empty();
    }
}
