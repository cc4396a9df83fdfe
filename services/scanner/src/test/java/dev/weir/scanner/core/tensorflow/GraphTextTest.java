package dev.weir.scanner.core.tensorflow;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"PyFunc\"", "'PyFunc'", "\"Py\" 'Func'", "\"\\x50yFunc\"", "\"\\120yFunc\""})
    void aPythonCallIsFoundHoweverItIsWritten(String operator) {
        assertThat(rules(scan("saved_model.pbtxt", graph(operator)))).containsExactly("tensorflow.python-call");
    }

    @Test
    void aGraphThatOnlyComputesIsClean() {
        assertThat(scan("graph.pbtxt", graph("\"MatMul\"")).verdict()).isEqualTo(Verdict.CLEAN);
    }

    private static byte[] graph(String operator) {
        return ("node { name: \"PyFunc\" op: " + operator + " }").getBytes(StandardCharsets.UTF_8);
    }
}
