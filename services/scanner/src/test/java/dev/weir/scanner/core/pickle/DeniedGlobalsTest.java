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
        "exceptions, eval",
        "_signal, raise_signal",
        "__builtins__, eval",
        "contextvars, Context.run",
        "uuid, getnode",
        "_posixshmem, shm_open",
        "torch._ops, _Ops.load_library",
        "tensorflow.python.keras.saving.save, load_model",
        "numpy, memmap",
        "numpy._core.memmap, memmap"
    })
    void furtherWaysToCodeAndFilesAreDenied(String module, String attribute) {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal(module, attribute)
                .shortText("id")
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @CsvSource({"numpy, memmap", "numpy.core.memmap, memmap"})
    void anArrayThatWasMappedFromAFileIsClean(String module, String type) {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("numpy.core.multiarray", "_reconstruct")
                .stackGlobal(module, type)
                .raw('K', 0, 0x85, 'C', 1, 'b', 0x87, 'R')
                .raw('(', 'K', 1, 'K', 1, 0x85)
                .stackGlobal("numpy", "dtype")
                .shortText("u1")
                .raw(0x89, 0x88, 0x87, 'R', 0x89, 'C', 1, 7, 't', 'b')
                .stop();

        assertThat(scan(pickle).findings()).isEmpty();
    }
}
