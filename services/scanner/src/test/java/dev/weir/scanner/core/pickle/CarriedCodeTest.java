package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import org.junit.jupiter.api.Test;

class CarriedCodeTest {

    @Test
    void aFunctionThatOnlyComputesIsSuspicious() {
        assertThat(scan(function("numpy", "mean").stop()).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @Test
    void aFunctionWhoseCodeUsesAShellIsMalicious() {
        assertThat(rules(scan(function("os", "system").stop()))).contains("pickle.carried-code");
        assertThat(rules(scan(function("exec").stop()))).contains("pickle.carried-code");
    }

    @Test
    void namesAreNoCodeWhereThereIsNone() {
        byte[] names = Pickles.protocol(4)
                .shortText("subprocess")
                .shortText("exec")
                .raw(0x86)
                .stop();

        assertThat(scan(names).findings()).isEmpty();
    }

    @Test
    void aFunctionThatIsCalledAtOnceIsMalicious() {
        assertThat(rules(scan(function("mean").raw(')', 'R').stop()))).contains("pickle.carried-code-run");
    }

    @Test
    void aVariableOfAFunctionThatIsGivenItsValueIsSuspicious() {
        assertThat(scan(cell("cell_contents", "mean")).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @Test
    void aVariableThatHoldsHostileCodeIsMalicious() {
        assertThat(rules(scan(cell("cell_contents", "exec")))).contains("pickle.carried-code");
    }

    @Test
    void anythingElseThatTheFallbackSetsIsMalicious() {
        assertThat(scan(cell("__class__", "mean")).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(setter().stackGlobal("torch", "Tensor")
                                .shortText("add")
                                .raw('N', 0x87, 'R')
                                .stop())
                        .verdict())
                .isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(setter().raw('0')
                                .stackGlobal("os", "system")
                                .shortText("id")
                                .raw(0x85, 'R')
                                .stop())
                        .verdict())
                .isEqualTo(Verdict.MALICIOUS);
    }

    /** As dill fills a cell with a function. */
    private static byte[] cell(String attribute, String name) {
        Pickles cell = setter().stackGlobal("dill._dill", "_create_cell")
                .raw('N', 0x85, 'R')
                .shortText(attribute);
        return function(cell, name).raw(0x87, 'R').stop();
    }

    /** {@code getattr(dill._dill, '_setattr', setattr)} */
    private static Pickles setter() {
        return Pickles.protocol(4)
                .stackGlobal("builtins", "getattr")
                .stackGlobal("dill", "_dill")
                .shortText("_setattr")
                .stackGlobal("builtins", "setattr")
                .raw(0x87, 'R');
    }

    /** As dill writes a function, with these names in its code. */
    private static Pickles function(String... names) {
        return function(Pickles.protocol(4), names);
    }

    private static Pickles function(Pickles behind, String... names) {
        Pickles pickle = behind.stackGlobal("dill._dill", "_create_function")
                .stackGlobal("dill._dill", "_create_code")
                .raw('(', 'K', 1, '(');
        for (String name : names) {
            pickle.shortText(name);
        }
        return pickle.raw('t', 't', 'R', 0x85, 'R');
    }
}
