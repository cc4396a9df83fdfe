package dev.weir.scanner.core.keras;

import dev.weir.scanner.core.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An object of a configuration: {@code {module, class_name, config, registered_name}}, of which older versions write
 * only the class name and the configuration.
 *
 * @param members its members
 */
record KerasObject(Map<String, JsonValue> members) {

    /** What Python itself has under this module and what does more than compute. */
    private static final Set<String> BUILT_IN = Set.of(
            "eval",
            "exec",
            "compile",
            "open",
            "input",
            "breakpoint",
            "getattr",
            "setattr",
            "delattr",
            "globals",
            "vars",
            "__import__",
            "help",
            "exit",
            "quit",
            "memoryview",
            "type",
            "object");

    void ifPresent(Consumer<KerasObject> judge) {
        if (members.containsKey("class_name")) {
            judge.accept(this);
        }
    }

    String className() {
        return text("class_name");
    }

    String module() {
        return text("module");
    }

    String registeredName() {
        return text("registered_name");
    }

    /** The attribute of the module that is taken: for a function its configuration names it. */
    String target() {
        String named = text("config");
        return className().equals("function") && !named.isEmpty() ? named : className();
    }

    /** A function of the program that loads the model, which Keras finds among its registered ones. */
    boolean isOwnFunction() {
        return module().equals("builtins") && !BUILT_IN.contains(target());
    }

    /** Whether the program that loads the model must bring the class. */
    boolean isCustom() {
        String registered = registeredName();
        return registered.contains(">") && !registered.startsWith("keras");
    }

    /** Source code, or code objects in Base64, that the object runs. */
    Stream<String> code() {
        return switch (className()) {
            case "Lambda" -> Stream.of("function", "output_shape", "mask").flatMap(f -> code(configured(f)));
            case "__lambda__" -> code(configured("code"));
            default -> Stream.of();
        };
    }

    /** A list holds code, defaults and closure; a text is source, encoded code, or the name of a function. */
    private static Stream<String> code(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) when isCode(text) -> Stream.of(text);
            case JsonValue.Elements(List<JsonValue> list) when !list.isEmpty() -> code(list.getFirst());
            case JsonValue.Members(Map<String, JsonValue> tuple)
            when tuple.containsKey("items") -> code(tuple.getOrDefault("items", new JsonValue.Word("null")));
            case JsonValue.Members m -> Stream.of();
            case JsonValue.Elements e -> Stream.of();
            case JsonValue.Text t -> Stream.of();
            case JsonValue.Number n -> Stream.of();
            case JsonValue.Word w -> Stream.of();
        };
    }

    private static boolean isCode(String text) {
        return !text.matches("[\\w.]*") || EmbeddedCode.isMarshalled(text) || EmbeddedCode.isEncodedSource(text);
    }

    private JsonValue configured(String name) {
        return members.get("config") instanceof JsonValue.Members(Map<String, JsonValue> config)
                ? config.getOrDefault(name, new JsonValue.Word("null"))
                : new JsonValue.Word("null");
    }

    private String text(String name) {
        return members.get(name) instanceof JsonValue.Text(String text) ? text : "";
    }
}
