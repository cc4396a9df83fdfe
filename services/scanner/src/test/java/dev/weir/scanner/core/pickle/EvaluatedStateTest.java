package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatedStateTest {

    private static final String TEMPLATE = """

            def _parse_args(self, a, b,  loc=0, scale=1):
                return (a, b, ), loc, scale

            def _parse_args_rvs(self, a, b,  loc=0, scale=1, size=None):
                return self._argcheck_rvs(a, b,  loc, scale, size=size)

            def _parse_args_stats(self, a, b,  loc=0, scale=1, moments='mv'):
                return (a, b, ), loc, scale, moments
            """;

    @Test
    void aDistributionWithTheLibrarysOwnFunctionsIsClean() {
        assertThat(scan(distribution(TEMPLATE)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"import os; os.system('id')", "\ndef _parse_args(self, a=print('x')):\n    return (), 0, 1\n"})
    void aDistributionWithOtherCodeIsMalicious(String code) {
        assertThat(rules(scan(distribution(code)))).containsExactly("pickle.evaluated-state");
    }

    @Test
    void aStateWhoseKeysAreComputedIsNotClean() {
        byte[] computed = Pickles.protocol(4)
                .stackGlobal("scipy.stats._continuous_distns", "norm_gen")
                .raw(')', 0x81, '}')
                .stackGlobal("builtins", "str.lower")
                .shortText("_PARSE_ARG_TEMPLATE")
                .raw(0x85, 'R')
                .shortText("import os")
                .raw('s', 'b')
                .stop();

        assertThat(rules(scan(computed))).containsExactly("pickle.untold-state");
    }

    @Test
    void aFormulaOfDataIsClean() {
        assertThat(scan(data("y ~ np.log(x) + C(g, Treatment('a'))")).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y ~ __import__('os').system('id')", "y ~ pd.read_pickle('http://acme.example')"})
    void aFormulaThatReachesFurtherIsMalicious(String formula) {
        assertThat(rules(scan(data(formula)))).containsExactly("pickle.evaluated-state");
    }

    private static byte[] distribution(String code) {
        return instance("scipy.stats._continuous_distns", "beta_gen", "_parse_arg_template", code);
    }

    private static byte[] data(String formula) {
        return instance("statsmodels.base.data", "PandasData", "formula", formula);
    }

    private static byte[] instance(String module, String type, String key, String value) {
        return Pickles.protocol(4)
                .stackGlobal(module, type)
                .raw(')', 0x81, '}', '(')
                .shortText("name")
                .shortText("x")
                .shortText(key)
                .text(value)
                .raw('u', 'b')
                .stop();
    }
}
