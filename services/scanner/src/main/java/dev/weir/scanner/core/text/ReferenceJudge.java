package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges what a document names for its loader to import, by the same rules as the globals of pickles. */
final class ReferenceJudge {

    private static final Pattern HARM =
            Pattern.compile("(?:.*\\.)?(?:\\w+_)?(?:eval|exec|execute|system|popen|subprocess|shell|spawn|import)_"
                    + "(?:fn|func|function|command|cmd|code|shell|payload|call|process)"
                    + "|(?:.*\\.)?(?:exec|popen|subprocess|__import__|payload|backdoor|exploit|reverse_shell)");

    private static final Pattern LIBRARY = Pattern.compile(
            "(?:nemo|torch|torchvision|torchaudio|pytorch_lightning|lightning|omegaconf|hydra|transformers|diffusers|megatron"
                    + "|apex|sklearn|numpy|keras|tensorflow|monai|detectron2|mmcv|mmdet|timm)\\b");

    private final GlobalRules rules;
    private final Place place;
    private final Inspection inspection;

    ReferenceJudge(GlobalRules rules, Place place, Inspection inspection) {
        this.rules = rules;
        this.place = place;
        this.inspection = inspection;
    }

    /** Who names it, which decides what an unknown name means. */
    enum Source {
        /** A tag of PyYAML or a schema of skops, whose loader builds the object. */
        LOADER,
        /** A configuration, from which a program may build objects of its own project. */
        CONFIGURATION
    }

    /** A name that no list knows, of no library of models, and that says of itself what attacks do. */
    private static boolean isNamedForHarm(String path) {
        return HARM.matcher(path).matches() && !LIBRARY.matcher(path).lookingAt();
    }

    /** Reports code that would be taken from elsewhere. */
    void judgeRemote(String summary) {
        inspection.report(TextRules.REMOTE_CODE, place, summary);
    }

    /** Reports a library that comes with the model, or lies on the machine, and is loaded. */
    void judgeLibrary(String library) {
        inspection.report(TextRules.LIBRARY, place, "The document names a library to load, " + library + ".");
    }

    /** Reports a command that a program may run. */
    void judgeCommand(String command) {
        inspection.report(TextRules.COMMAND, place, "The document has the command " + command.strip() + ".");
    }

    /** Reports an expression that a loader evaluates. */
    void judgeExpression(String expression) {
        inspection.report(TextRules.DENIED, place, "Loading the document evaluates " + expression + ".");
    }

    /**
     * Judges one name.
     *
     * @param path module and attribute joined by dots
     */
    void judge(String path, Source source) {
        int dot = path.lastIndexOf('.');
        String module = dot < 0 ? "builtins" : path.substring(0, dot);
        String attribute = path.substring(dot + 1);
        if (module.isEmpty() || attribute.isEmpty()) {
            return;
        }
        Optional<String> reason = rules.reasonAgainst(module, attribute);
        if (reason.isPresent()) {
            inspection.report(
                    TextRules.DENIED, place, "Loading the document reaches " + path + ", which " + reason.get() + ".");
        } else if ((source == Source.LOADER || isNamedForHarm(path)) && !rules.allows(module, attribute)) {
            inspection.report(
                    TextRules.UNKNOWN, place, "Loading the document reaches " + path + ", which is not known.");
        }
    }
}
