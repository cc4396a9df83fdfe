package dev.weir.scanner.core.keras;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.MemberName;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the configuration of a model, as {@code .keras} files keep it in {@code config.json} and HDF5 files in the
 * attributes {@code model_config} and {@code training_config}. Every object in it is looked at, however deep.
 */
public final class KerasJudge {

    private static final Set<String> VOCABULARIES = Set.of("vocabulary", "vocabulary_file", "filepath", "file_path");

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals */
    public KerasJudge(GlobalRules rules) {
        this.rules = rules;
    }

    /** Whether a document is the configuration of a model. */
    public static boolean isConfiguration(JsonValue document) {
        return document instanceof JsonValue.Members(Map<String, JsonValue> members)
                && members.containsKey("class_name")
                && members.containsKey("config");
    }

    /** Reports what building the model from this configuration would run or read. */
    public void judge(JsonValue configuration, Place place, Inspection inspection) throws LimitReached {
        inspection.budget().spendOperations(1);
        switch (configuration) {
            case JsonValue.Members(Map<String, JsonValue> members) -> {
                new KerasObject(members).ifPresent(o -> judge(o, place, inspection));
                for (Map.Entry<String, JsonValue> member : members.entrySet()) {
                    judgeFile(member, place, inspection);
                    judge(member.getValue(), place, inspection);
                }
            }
            case JsonValue.Elements elements -> {
                for (JsonValue element : elements.elements()) {
                    judge(element, place, inspection);
                }
            }
            case JsonValue.Text(String text) -> {
                if (EmbeddedCode.isCall(text)) {
                    inspection.report(KerasRules.CODE, place, "The configuration holds code: " + text);
                }
            }
            case JsonValue.Number number -> {}
            case JsonValue.Word word -> {}
        }
    }

    private void judge(KerasObject object, Place place, Inspection inspection) {
        object.code().forEach(code -> judgeCode(code, object, place, inspection));
        String name = object.target();
        Optional<String> abuse =
                KerasModules.isKeras(object.module()) || object.module().isEmpty()
                        ? KerasModules.abuse(name)
                        : Optional.empty();
        if (abuse.isPresent()) {
            inspection.report(
                    KerasRules.DENIED,
                    place,
                    "Building the model calls Keras' " + name + ", which " + abuse.get() + ".");
        } else if (reachesSystem(object.className()) || reachesSystem(object.registeredName())) {
            inspection.report(
                    KerasRules.DENIED,
                    place,
                    "Building the model calls for " + object.className() + " " + object.registeredName() + ".");
        } else if (!object.module().isEmpty() && !KerasModules.isKeras(object.module())) {
            judgeForeign(object, place, inspection);
        } else if (object.isCustom()) {
            inspection.report(
                    KerasRules.CUSTOM, place, "Needs " + object.registeredName() + ", which comes with no model.");
        }
    }

    /** Whether a name that stands for no module gives one of Python's own which is denied. */
    private boolean reachesSystem(String name) {
        String path = name.replace('>', '.');
        int dot = path.lastIndexOf('.');
        return dot > 0
                && KerasModules.isOfSystem(path)
                && rules.reasonAgainst(path.substring(0, dot), path.substring(dot + 1))
                        .isPresent();
    }

    private void judgeForeign(KerasObject object, Place place, Inspection inspection) {
        if (object.isOwnFunction()) {
            return;
        }
        String path = object.module() + "." + object.target();
        Optional<String> denied = rules.reasonAgainst(object.module(), object.target());
        if (denied.isPresent()) {
            inspection.report(
                    KerasRules.DENIED, place, "Building the model calls " + path + ", which " + denied.get() + ".");
        } else if (!rules.allows(object.module(), object.target())) {
            inspection.report(KerasRules.UNKNOWN, place, "Building the model imports " + path + ".");
        }
    }

    private static void judgeCode(String code, KerasObject object, Place place, Inspection inspection) {
        Optional<String> reach = EmbeddedCode.reach(code);
        if (reach.isPresent()) {
            inspection.report(
                    KerasRules.CODE,
                    place,
                    "A " + object.className() + " carries code that reaches " + reach.get() + ".");
        } else {
            inspection.report(KerasRules.LAMBDA, place, "A " + object.className() + " carries code of its own.");
        }
    }

    private static void judgeFile(Map.Entry<String, JsonValue> member, Place place, Inspection inspection) {
        if (VOCABULARIES.contains(member.getKey())
                && member.getValue() instanceof JsonValue.Text(String file)
                && (new MemberName(file).escapes() || file.contains("://"))) {
            inspection.report(KerasRules.FILE, place, "Building the model reads " + file + ".");
        }
    }
}
