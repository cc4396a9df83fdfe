package dev.weir.scanner.core.text;

import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.keras.KerasJudge;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.EncodedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.python.ScriptJudge;
import dev.weir.scanner.core.python.SourceJudge;
import dev.weir.scanner.core.tensorflow.GraphText;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges a text by what it is: a JSON, YAML or XML document, or anything else. */
final class TextJudge {

    private static final Set<String> YAML = Set.of("yaml", "yml", "mlmodel", "mlproject");
    private static final Set<String> PYTHON = Set.of("py", "pyw", "pyx", "pyi");
    private static final Set<String> SHELL =
            Set.of("sh", "bash", "zsh", "ps1", "bat", "cmd", "dockerfile", "rds", "rda", "rdata");
    /** Models of formats that are binary, or that a program writes; what is text under their names nobody wrote as a text. */
    private static final Set<String> JINJA = Set.of("jinja", "jinja2", "j2");

    private static final Set<String> MODELS = Set.of(
            "t7",
            "th",
            "cbm",
            "pdmodel",
            "pdiparams",
            "engine",
            "plan",
            "trt",
            "pte",
            "ptl",
            "msgpack",
            "flax",
            "orbax");

    private static final Pattern YAML_OBJECT = Pattern.compile(
            "^[^#\n]*?(!!python/(object|name|module)|tag:yaml.org,2002:python/(object|name|module))",
            Pattern.MULTILINE);

    private final GlobalRules rules;
    private final Part part;
    private final String extension;
    private final Inspection inspection;
    private final KerasJudge keras;
    private final SourceJudge code;
    private final TemplateSearch templates;
    private final EncodedPickles pickles;
    private final YamlSearch yaml;
    private final JsonSearch json;

    TextJudge(GlobalRules rules, Part part, String extension, Inspection inspection) {
        this.rules = rules;
        this.part = part;
        this.extension = extension;
        this.inspection = inspection;
        this.keras = new KerasJudge(rules);
        this.code = new SourceJudge(part.place(), inspection);
        this.templates = new TemplateSearch(part, extension, inspection);
        this.pickles = new EncodedPickles(rules, part.place(), inspection);
        ReferenceJudge references = new ReferenceJudge(rules, part.place(), inspection);
        this.yaml = new YamlSearch(templates, references, pickles, part.place(), inspection);
        this.json = new JsonSearch(
                templates, references, pickles, yaml, new MetadataJudge(rules, inspection), part.place());
    }

    /** Judges a text that is here as a whole. */
    void judgeWhole(String text) throws IOException, Unreadable {
        Optional<JsonValue> document = JsonSearch.document(text);
        if (document.isPresent()) {
            json.judge(document.get());
            if (NotebookSearch.isNotebook(document.get())) {
                new NotebookSearch(code, part.place(), inspection).judge(document.get());
            }
            if (KerasJudge.isConfiguration(document.get())) {
                keras.judge(document.get(), part.place(), inspection);
            }
        } else if (!isYaml(text) || !yaml.judge(text)) {
            judgeWindow(text);
        }
    }

    /** Judges a part of a long text, or one that is no sound document. */
    void judgeWindow(String text) throws IOException, Unreadable {
        templates.judge(text);
        pickles.judgeText(text);
        if (PYTHON.contains(extension)
                || text.startsWith("#!") && text.lines().findFirst().orElse("").contains("python")) {
            code.judge(text);
            if (ScriptJudge.isScript(part.name())) {
                new ScriptJudge(part.place(), inspection).judge(text);
            }
        } else if (SHELL.contains(extension) || text.startsWith("#!")) {
            code.judgeShell(text);
        }
        if (MODELS.contains(extension)) {
            new MetadataJudge(rules, inspection).judgePrinted(text, part.place());
        }
        if (GraphText.isGraph(extension)) {
            GraphText.judge(text, part.place(), inspection);
        }
        if (XmlSearch.isXml(text)) {
            XmlSearch.judge(text, part.place(), inspection);
        }
        Matcher yaml = YAML_OBJECT.matcher(text);
        if (!PYTHON.contains(extension) && yaml.find()) {
            inspection.report(
                    TextRules.YAML,
                    part.place(),
                    "Loading the YAML would build any Python object by " + yaml.group(1) + ".");
        }
    }

    /** By its name, or because it asks for objects as only YAML does; what an interpreter or a renderer reads is not YAML. */
    private boolean isYaml(String text) {
        if (YAML.contains(extension)) {
            return true;
        }
        return !PYTHON.contains(extension)
                && !SHELL.contains(extension)
                && !JINJA.contains(extension)
                && !text.startsWith("#!")
                && (YamlSearch.asksForObjects(text)
                        || text.contains("_target_")
                        || text.contains("target:") && text.contains("params:")
                        || text.contains("class_path"));
    }
}
