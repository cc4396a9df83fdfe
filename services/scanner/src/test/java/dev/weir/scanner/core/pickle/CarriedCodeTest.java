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

    /** As dill writes a function, with these names in its code. */
    private static Pickles function(String... names) {
        Pickles pickle = Pickles.protocol(4)
                .stackGlobal("dill._dill", "_create_function")
                .stackGlobal("dill._dill", "_create_code")
                .raw('(', 'K', 1, '(');
        for (String name : names) {
            pickle.shortText(name);
        }
        return pickle.raw('t', 't', 'R', 0x85, 'R');
    }
}
