package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenignPickleTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void plainDataIsClean(int protocol) {
        byte[] pickle = Pickles.protocol(protocol)
                .ascii("(lp0\nI1\naL2L\naF1.5\naNa(dp1\nS'k'\nS'os.system'\nsa")
                .stop();

        ArtifactReport report = scan(pickle);

        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.formats()).containsExactly("pickle");
    }

    @Test
    void aNumPyArrayIsClean() {
        byte[] pickle = Pickles.protocol(4)
                .raw(0x95, 0, 0, 0, 0, 0, 0, 0, 0)
                .stackGlobal("numpy.core.multiarray", "_reconstruct")
                .raw(0x94)
                .stackGlobal("numpy", "ndarray")
                .raw(0x94, 'K', 0, 0x85, 0x94)
                .raw('C', 1, 'b', 0x94, 0x87, 0x94, 'R', 0x94)
                .raw('(', 'K', 1, 'K', 4, 0x85, 0x94)
                .stackGlobal("numpy", "dtype")
                .raw(0x94)
                .shortText("f4")
                .raw(0x89, 0x88, 0x87, 'R')
                .raw('(', 'K', 3)
                .shortText("<")
                .raw('N', 'N', 'N', 'J', 255, 255, 255, 255, 'J', 255, 255, 255, 255)
                .raw('K', 0, 't', 'b', 0x89)
                .raw('C', 16)
                .bytes(new byte[16])
                .raw('t', 'b')
                .stop();

        ArtifactReport report = scan(pickle);

        assertThat(report.findings()).isEmpty();
        assertThat(report.imports())
                .extracting(Import::judgement)
                .containsOnly(Import.Standing.ALLOWED)
                .hasSize(3);
    }

    @Test
    void aScikitLearnModelIsClean() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("sklearn.linear_model._logistic", "LogisticRegression")
                .raw(')', 0x81, '}', '(')
                .shortText("C")
                .raw('G')
                .bytes(new byte[8])
                .shortText("solver")
                .shortText("lbfgs")
                .raw('u', 'b')
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aTorchStateDictionaryIsClean() {
        assertThat(scan(TorchFiles.stateDictionary()).findings()).isEmpty();
    }

    @Test
    void aTorchFileOfTheOldLayoutIsClean() {
        byte[] file = Pickles.protocol(2)
                .raw(0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, '.')
                .raw(0x80, 2, 'M', 0xe9, 3, '.')
                .raw(0x80, 2, '}', '.')
                .bytes(TorchFiles.stateDictionary())
                .raw(0x80, 2, ']', '.')
                .raw(4, 0, 0, 0, 0, 0, 0, 0, 0xde, 0xad, 0xbe, 0xef)
                .toBytes();

        assertThat(scan(file).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aMagicNumberThatCodeComputesOpensNoWayForRawBytes() {
        byte[] file = Pickles.protocol(2)
                .global("collections", "OrderedDict")
                .raw(')', 'R', '.')
                .raw(0x80, 2, 'N', '.', 0x80, 2, 'N', '.', 0x80, 2, 'N', '.', 0x80, 2, 'N', '.')
                .raw(4, 0, 0, 0)
                .toBytes();

        assertThat(scan(file).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void aPrivateClassOfAKnownLibraryIsClean() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("sklearn.calibration", "_CalibratedClassifier")
                .raw(')', 0x81)
                .stop();

        assertThat(scan(pickle).findings()).isEmpty();
    }

    @Test
    void aFunctionOfAWellKnownLibraryMayBeNamedAndNotCalled() {
        byte[] named = Pickles.protocol(4).stackGlobal("scipy.special", "expit").stop();
        byte[] called = Pickles.protocol(4)
                .stackGlobal("scipy.special", "expit")
                .raw(')', 'R')
                .stop();

        assertThat(scan(named).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(scan(called).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }
}
