package dev.weir.scanner.core.python;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.zip.Zips;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptJudgeTest {

    @ParameterizedTest
    @CsvSource({
        "'torch.from_file(\"/root/.bashrc\", True, 10)', code.torchscript-files",
        "'ops.aten.save(x, \"/tmp/x\")', code.torchscript-files",
        "'ops.load_library(\"/tmp/evil.so\")', code.torchscript-files",
        "'os.system(\"id\")', code.torchscript-files",
        "'eval(\"x\")', code.torchscript-files",
        "'ops.acme.run(\"id\")', code.custom-operator"
    })
    void whatReachesBeyondTensorsIsReported(String expression, String rule) {
        assertThat(found(expression)).contains(rule);
    }

    @Test
    void whatComputesIsClean() {
        assertThat(found("self.eval(torch.relu(ops.quantized.linear(x, ops.torchvision.nms(x))))"))
                .isEmpty();
    }

    @Test
    void aModuleOfClassesThatIsNamedLikeTheOperatorsIsNone() {
        assertThat(found("__torch__.torchvision.ops.misc.___torch_mangle_9.FrozenBatchNorm2d(x)"))
                .isEmpty();
    }

    private static List<String> found(String expression) {
        String code = "def forward(self, x: Tensor) -> Tensor:\n  return " + expression + "\n";
        return rules(scan(Zips.stored(Map.of(
                "net/data.pkl",
                Pickles.protocol(2).raw('}').stop(),
                "net/code/__torch__/net.py",
                code.getBytes(StandardCharsets.UTF_8)))));
    }
}
