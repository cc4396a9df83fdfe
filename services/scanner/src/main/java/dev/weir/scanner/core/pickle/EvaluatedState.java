package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Rule;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Classes that only take in state, and run a text of it while they do: SciPy's distributions a template of three functions
 * ({@code rv_generic._attach_argparser_methods}), the data of statsmodels' results a formula
 * ({@code ModelData.__setstate__}).
 */
enum EvaluatedState {
    DISTRIBUTION("scipy.stats.", ArrayDescription.TEMPLATE) {
        @Override
        boolean isHarmless(String text) {
            return TEMPLATE.matcher(text).matches();
        }
    },
    FORMULA("statsmodels.base.data.", ArrayDescription.FORMULA) {
        @Override
        boolean isHarmless(String text) {
            return !REACHING.matcher(text).find();
        }
    };

    /** Three functions that hand their parameters on. */
    private static final Pattern TEMPLATE =
            Pattern.compile("\ndef _parse_args\\(self, [\\w, =]*\\):\n    return \\([\\w, ]*\\), [\\w, ]+\n\n"
                    + "def _parse_args_rvs\\(self, [\\w, =]*\\):\n    return self\\._argcheck_rvs\\([\\w, =]*\\)\n\n"
                    + "def _parse_args_stats\\(self, [\\w, =]*'mv'\\):\n    return \\([\\w, ]*\\), [\\w, ]+\n");

    /** What no formula of data needs. */
    private static final Pattern REACHING =
            Pattern.compile("__|\\b(import|lambda|getattr|setattr|globals|locals|vars|eval"
                    + "|exec|execfile|open|compile|input|breakpoint|load\\w*|read_\\w+|from\\w*)\\b"
                    + "|\\b(os|sys|subprocess|builtins|shutil|socket|importlib|ctypes|pickle|marshal)\\s*\\.");

    private final String classes;
    private final String key;

    EvaluatedState(String classes, String key) {
        this.classes = classes;
        this.key = key;
    }

    /** Whether a text is what the library would have written. */
    abstract boolean isHarmless(String text);

    /**
     * What is said of a state.
     *
     * @param summary the end of a sentence that begins with the state
     */
    record Judged(Rule rule, String summary) {

        private static final Judged UNTOLD =
                new Judged(PickleRules.UNTOLD_STATE, "has a text to evaluate that is not told");
    }

    /** Why setting this state may run code; empty when it does not. */
    static Optional<Judged> judge(Value target, Value state) {
        if (target instanceof Value.Result(Value.Global(PythonGlobal type), boolean instance)) {
            for (EvaluatedState kind : values()) {
                if (type.path().text().startsWith(kind.classes)) {
                    return kind.judge(state);
                }
            }
        }
        return Optional.empty();
    }

    /** SciPy before 1.6 wrote a dictionary and a generator of numbers. */
    private Optional<Judged> judge(Value state) {
        if (state instanceof Value.Dictionary(ArrayDescription entries)) {
            return entries.evaluated(key).flatMap(this::judgeText);
        }
        return state instanceof Value.Tuple(var first)
                        && first.size() == 2
                        && first.getFirst() instanceof Value.Dictionary(ArrayDescription entries)
                ? entries.evaluated(key).map(text -> Judged.UNTOLD)
                : Optional.of(Judged.UNTOLD);
    }

    private Optional<Judged> judgeText(Value text) {
        if (text instanceof Value.Text(String evaluated)) {
            return isHarmless(evaluated)
                    ? Optional.empty()
                    : Optional.of(new Judged(PickleRules.EVALUATED_STATE, "evaluates '" + evaluated + "'"));
        }
        return Optional.of(Judged.UNTOLD);
    }
}
