package dev.weir.scanner.core.jinja;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.format.Inspection;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges what a template reaches; each kind of finding is kept once a template. */
final class ReachJudge implements Reach {

    /** Renderers refuse longer ranges (jinja2.sandbox.MAX_RANGE is a hundredth of it). */
    private static final double LONG_RANGE = 1e7;

    /** Internal attributes that give a text or a number and lead nowhere. */
    private static final Set<String> HARMLESS =
            Set.of("__name__", "__version__", "__doc__", "__len__", "__str__", "__qualname__");

    private static final Set<String> FRAMES = Set.of(
            "gi_frame",
            "gi_code",
            "cr_frame",
            "cr_code",
            "ag_frame",
            "ag_code",
            "tb_frame",
            "f_globals",
            "f_locals",
            "f_builtins",
            "f_back",
            "f_code",
            "func_globals",
            "func_code",
            "im_func",
            "im_self",
            "im_class",
            "co_code");

    private static final Set<String> COMMANDS = Set.of("popen", "check_output", "getoutput", "getstatusoutput");
    private static final Set<String> CALLED_COMMANDS = Set.of("system", "Popen", "execv", "execve", "spawnl", "fork");
    private static final Set<String> EVALUATORS =
            Set.of("eval", "exec", "compile", "execfile", "__import__", "import_string", "import_module");
    private static final Pattern MODULE =
            Pattern.compile("(^|\\.)(os|subprocess|sys|builtins|importlib|socket|shutil|pty|ctypes)\\.\\w+");
    /** What belongs to the program around a template, and what no renderer of prompts offers. */
    private static final Pattern HOST =
            Pattern.compile("os\\.(environ|getenv)|open|urlopen|requests\\.(get|post|put|request)"
                    + "|httpx\\.(get|post)|urllib(\\.\\w+)+|request\\.(application|environ)|config\\.(items|from_object|from_pyfile)"
                    + "|(settings|config)\\.SECRET_KEY|(url_for|get_flashed_messages)\\.globals");

    /** A name that other templates than those of prompts use as well. */
    private static final String ENVIRONMENT = "environ";

    private final boolean template;
    private final Place place;
    private final Inspection inspection;
    private final Set<Rule> told = new HashSet<>();

    /** @param template whether the text is certain to be one */
    ReachJudge(boolean template, Place place, Inspection inspection) {
        this.template = template;
        this.place = place;
        this.inspection = inspection;
    }

    @Override
    public void attribute(Folded from, Folded name, boolean computed) {
        if (name instanceof Folded.Text(String text)) {
            named(from.path(), text, computed);
        } else if (!(name instanceof Folded.Number) && (computed || name.isUnderscored())) {
            tell(TemplateRules.COMPUTED, "A template takes an attribute whose name it builds while it runs.");
        }
    }

    private void named(String path, String name, boolean computed) {
        for (String step : computed ? name.split("\\.", -1) : new String[] {name}) {
            if (isInternal(step) || FRAMES.contains(step) || COMMANDS.contains(step)) {
                tell(TemplateRules.ESCAPE, "A template reaches " + step + ", which leads to any code.");
            }
        }
        String whole = path.isEmpty() ? name : path + "." + name;
        if (!path.isEmpty() && HOST.matcher(whole).matches() || template && whole.equals(ENVIRONMENT)) {
            tell(TemplateRules.HOST, "A template reads " + whole + " of the program around it.");
        }
    }

    @Override
    public void call(Folded what, Arguments arguments) {
        String path = what.path();
        String last = path.substring(path.lastIndexOf('.') + 1);
        boolean evaluator = EVALUATORS.contains(path) || path.endsWith("__") && isInternal(last);
        if (evaluator || CALLED_COMMANDS.contains(last) || MODULE.matcher(path).find()) {
            tell(TemplateRules.ESCAPE, "A template calls " + path + ", which runs code or commands.");
        } else if (HOST.matcher(path).matches()) {
            tell(TemplateRules.HOST, "A template calls " + path + " of the program around it.");
        } else if (last.equals("mro") && path.length() > last.length()) {
            tell(TemplateRules.ESCAPE, "A template calls " + path + ", which leads to any class.");
        } else if (path.equals("range") && arguments.positional().stream().anyMatch(ReachJudge::isLong)) {
            tell(TemplateRules.ENDLESS, "A template counts so far that rendering it would not end.");
        }
    }

    @Override
    public void pattern(String pattern) {
        String reached = Formatting.reached(pattern);
        if (isInternal(reached) || FRAMES.contains(reached)) {
            tell(TemplateRules.ESCAPE, "A template's pattern reaches " + reached + ", which leads to any code.");
        }
    }

    private static boolean isLong(Folded bound) {
        return bound instanceof Folded.Number(double value) && Math.abs(value) >= LONG_RANGE;
    }

    /** Whether a name is one of Python's internal attributes, however it is written. */
    static boolean isInternal(String written) {
        String name = Normalizer.normalize(written.toLowerCase(Locale.ROOT).replace("%5f", "_"), Normalizer.Form.NFKC);
        return name.length() > 4 && name.startsWith("__") && name.endsWith("__") && !HARMLESS.contains(name);
    }

    private void tell(Rule rule, String summary) {
        if (told.add(rule)) {
            inspection.report(rule, place, summary);
        }
    }
}
