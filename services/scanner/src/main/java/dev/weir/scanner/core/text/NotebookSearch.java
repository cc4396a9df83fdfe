package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.python.SourceJudge;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the code cells of a Jupyter notebook (nbformat 3 and 4): Python, with lines and cells for the shell. */
final class NotebookSearch {

    private static final JsonValue NOTHING = new JsonValue.Elements(List.of());

    /** Cells that IPython hands to another interpreter. */
    private static final Pattern SHELL_CELL =
            Pattern.compile("\\A\\s*%%(bash|sh|script|system|sx|cmd|!|perl|ruby)\\b|\\A\\s*%%!");

    /** Lines that it hands to a shell, with or without a variable for the output. */
    private static final Pattern SHELL_LINE = Pattern.compile("^\\s*([\\w.,\\s]+=\\s*)?(!|%sx\\b|%system\\b)"
            + "|get_ipython\\(\\)\\s*\\.(system|getoutput|run_line_magic|run_cell_magic)\\(");

    private static final Pattern DOWNLOADED = Pattern.compile("^\\s*%(run|load|loadpy)\\s.*\\b(https?|ftp)://");

    /** Scripts in outputs and Markdown run in the reader's browser, and can have the kernel run Python. */
    private static final Pattern KERNEL = Pattern.compile(
            "kernel\\.execute\\(\\s*[\"'`](\\s*!|[^\\n]{0,400}?(\\bos\\.|subprocess|__import__|\\bexec\\(|\\beval\\(|\\bsocket\\b))");

    private static final Pattern COOKIES = Pattern.compile("document\\.cookie");
    private static final Pattern SENDS =
            Pattern.compile("\\bfetch\\(|XMLHttpRequest|new Image\\b|sendBeacon|\\.src\\s*=");

    private final SourceJudge code;
    private final Place place;
    private final Inspection inspection;

    NotebookSearch(SourceJudge code, Place place, Inspection inspection) {
        this.code = code;
        this.place = place;
        this.inspection = inspection;
    }

    static boolean isNotebook(JsonValue document) {
        return document instanceof JsonValue.Members(Map<String, JsonValue> members) && members.containsKey("nbformat");
    }

    void judge(JsonValue value) throws LimitReached {
        switch (value) {
            case JsonValue.Members(Map<String, JsonValue> members) -> {
                if (members.get("cell_type") instanceof JsonValue.Text(String type) && type.equals("code")) {
                    cell(source(members.getOrDefault("source", members.getOrDefault("input", value))));
                    judge(members.getOrDefault("outputs", NOTHING));
                } else {
                    judgeAll(members.values());
                }
            }
            case JsonValue.Elements(List<JsonValue> elements) -> judgeAll(elements);
            case JsonValue.Text(String text) -> browser(text);
            case JsonValue.Number number -> {}
            case JsonValue.Word word -> {}
        }
    }

    private void browser(String text) {
        if (KERNEL.matcher(text).find()) {
            inspection.report(TextRules.KERNEL, place, "A script in the notebook has the kernel run commands.");
        } else if (COOKIES.matcher(text).find() && SENDS.matcher(text).find()) {
            inspection.report(TextRules.COOKIES, place, "A script in the notebook sends the reader's cookies.");
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
