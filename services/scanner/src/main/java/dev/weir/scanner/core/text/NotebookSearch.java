package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.python.SourceJudge;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the code cells of a Jupyter notebook (nbformat 3 and 4): Python, with lines and cells for the shell. */
final class NotebookSearch {

    /** Cells that IPython hands to another interpreter. */
    private static final Pattern SHELL_CELL =
            Pattern.compile("\\A\\s*%%(bash|sh|script|system|sx|cmd|!|perl|ruby)\\b|\\A\\s*%%!");

    /** Lines that it hands to a shell, with or without a variable for the output. */
    private static final Pattern SHELL_LINE = Pattern.compile("^\\s*([\\w.,\\s]+=\\s*)?(!|%sx\\b|%system\\b)"
            + "|get_ipython\\(\\)\\s*\\.(system|getoutput|run_line_magic|run_cell_magic)\\(");

    private static final Pattern DOWNLOADED = Pattern.compile("^\\s*%(run|load|loadpy)\\s.*\\b(https?|ftp)://");

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
        boolean shell = SHELL_CELL.matcher(source).find();
        for (String line : source.split("\n", -1)) {
            if (shell || SHELL_LINE.matcher(line).find()) {
                code.judgeShell(line);
            } else if (!line.stripLeading().startsWith("%")) {
                python.append(line).append('\n');
            } else if (DOWNLOADED.matcher(line).find()) {
                code.judgeDownloaded(line.strip());
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
