package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.python.SourceJudge;
import java.util.List;
import java.util.Map;

/** Reads the code cells of a Jupyter notebook (nbformat 3 and 4): Python, with lines and cells for the shell. */
final class NotebookSearch {

    private final SourceJudge code;

    NotebookSearch(SourceJudge code) {
        this.code = code;
    }

    static boolean isNotebook(JsonValue document) {
        return document instanceof JsonValue.Members(Map<String, JsonValue> members) && members.containsKey("nbformat");
    }

    void judge(JsonValue value) throws LimitReached {
        switch (value) {
            case JsonValue.Members(Map<String, JsonValue> members) -> {
                if (members.get("cell_type") instanceof JsonValue.Text(String type) && type.equals("code")) {
                    cell(source(members.getOrDefault("source", members.getOrDefault("input", value))));
                } else {
                    judgeAll(members.values());
                }
            }
            case JsonValue.Elements(List<JsonValue> elements) -> judgeAll(elements);
            case JsonValue.Text text -> {}
            case JsonValue.Number number -> {}
            case JsonValue.Word word -> {}
        }
    }

    private void judgeAll(Iterable<JsonValue> values) throws LimitReached {
        for (JsonValue value : values) {
            judge(value);
        }
    }

    private void cell(String source) throws LimitReached {
        StringBuilder python = new StringBuilder();
        boolean shell = source.startsWith("%%bash") || source.startsWith("%%sh") || source.startsWith("%%script");
        for (String line : source.split("\n", -1)) {
            boolean command =
                    line.stripLeading().startsWith("!") || line.stripLeading().startsWith("%sx");
            if (shell || command) {
                code.judgeShell(line);
            } else if (!line.stripLeading().startsWith("%")) {
                python.append(line).append('\n');
            }
        }
        code.judge(python.toString());
    }

    private static String source(JsonValue source) {
        return switch (source) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Elements(List<JsonValue> lines) -> {
                StringBuilder all = new StringBuilder();
                lines.forEach(l -> all.append(source(l)));
                yield all.toString();
            }
            case JsonValue.Members m -> "";
            case JsonValue.Number n -> "";
            case JsonValue.Word w -> "";
        };
    }
}
