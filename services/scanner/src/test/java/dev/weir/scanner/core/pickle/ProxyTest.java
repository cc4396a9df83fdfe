package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that build data, called so that they reach something else. */
class ProxyTest {

    @ParameterizedTest
    @ValueSource(strings = {"numpy.core", "numpy._core"})
    void aFunctionThatNumPyLooksUpIsAGlobalLikeOthers(String module) {
        assertThat(lookUp(module, "numpy", "add").verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(lookUp(module, "os", "system").verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(lookUp(module, "acme", "run").verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @Test
    void whatAFunctionLooksUpMustBeTold() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("numpy._core", "_ufunc_reconstruct")
                .raw('N')
                .shortText("system")
                .raw(0x86, 'R')
                .stop();

        assertThat(rules(scan(pickle))).containsExactly("pickle.unresolved-global");
    }

    @Test
    void anIteratorWithASentinelCalls() {
        byte[] calls = Pickles.protocol(4)
                .stackGlobal("builtins", "iter")
                .stackGlobal("scipy.special", "expit")
                .raw('N', 0x86, 'R')
                .stop();
        byte[] goesThrough = Pickles.protocol(4)
                .stackGlobal("builtins", "iter")
                .raw(']', 0x85, 'R')
                .stop();

        assertThat(scan(calls).verdict()).isEqualTo(Verdict.SUSPICIOUS);
        assertThat(scan(goesThrough).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void rebuildingATensorCallsWhatItIsGiven() {
        assertThat(rebuild("torch._utils", "_rebuild_parameter").verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(rebuild("scipy.special", "expit").verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @Test
    void aBaseThatIsNotPlainIsConstructed() {
        assertThat(reconstruct("builtins", "object").verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(reconstruct("builtins", "dict").verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(reconstruct("models.yolo", "Model").verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    private static ArtifactReport lookUp(String numpy, String module, String name) {
        return scan(Pickles.protocol(4)
                .stackGlobal(numpy, "_ufunc_reconstruct")
                .shortText(module)
                .shortText(name)
                .raw(0x86, 'R')
                .stop());
    }

    private static ArtifactReport rebuild(String module, String function) {
        return scan(Pickles.protocol(4)
                .stackGlobal("torch._tensor", "_rebuild_from_type_v2")
                .raw('(')
                .stackGlobal(module, function)
                .stackGlobal("torch.nn.parameter", "Parameter")
                .raw(')', '}', 't', 'R')
                .stop());
    }

    /** A model as protocols 0 and 1 make it, with this base. */
    private static ArtifactReport reconstruct(String module, String base) {
        return scan(Pickles.protocol(2)
                .global("copy_reg", "_reconstructor")
                .global("models.yolo", "Model")
                .global(module, base)
                .raw('}', 0x87, 'R', '}', 'b')
                .stop());
    }
}
