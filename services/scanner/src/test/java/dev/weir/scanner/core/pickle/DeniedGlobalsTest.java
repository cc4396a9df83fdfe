package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeniedGlobalsTest {

    @ParameterizedTest
    @CsvSource({
        "random, _os.system",
        "numpy.__builtins__, eval",
        "_sqlite3, connect",
        "_interpreters, exec",
        "numpy.core._multiarray_umath, fromfile",
        "tensorflow, py_function",
        "PIL.ImageMath, eval",
        "typing, ForwardRef._evaluate",
        "six, exec_",
        "pandas.core.frame, DataFrame.query",
        "exceptions, eval"
    })
    void furtherWaysToCodeAndFilesAreDenied(String module, String attribute) {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal(module, attribute)
                .shortText("id")
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }
}
