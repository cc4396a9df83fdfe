package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.zip.Zips;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aListWrittenInOnePieceIsCleanWithMoreValuesThanMayBeRemembered() {
        byte[] pickle = Pickles.protocol(4)
                .ascii("](")
                .ascii("K\u0001N\u0088".repeat(100_000))
                .raw('e')
                .stop();

        assertThat(scan("a", pickle, new Limits(1 << 20, 1 << 20, 5, 10, 1 << 17))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
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

    @ParameterizedTest
    @CsvSource({
        "lightgbm.basic, Booster",
        "xgboost.core, Booster",
        "catboost.core, CatBoostClassifier",
        "ultralytics.nn.modules.block, C2f",
        "models.common, Conv",
        "transformers.training_args, TrainingArguments",
        "trl.trainer.sft_config, SFTConfig",
        "speechbrain.dataio.encoder, CategoricalEncoder",
        "mmengine.logging.history_buffer, HistoryBuffer",
        "gensim.models.word2vec, Word2Vec",
        "pandas.core.sparse.series, SparseSeries",
        "keras_preprocessing.text, Tokenizer",
        "sklearn.externals.joblib.numpy_pickle, NDArrayWrapper",
        "tables.Leaf, Filters",
        "tables.filters, Filters"
    })
    void instancesOfPublishedModelsClassesAreClean(String module, String type) {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal(module, type)
                .raw(')', 0x81, '}', 'b')
                .stop();

        assertThat(scan(pickle).findings()).isEmpty();
    }

    @Test
    void anInstanceOfAKnownClassIsCleanWhereItsConstructorIsNot() {
        Pickles model = Pickles.protocol(2).global("ultralytics.nn.tasks", "DetectionModel");
        byte[] called = Pickles.protocol(2)
                .global("ultralytics.nn.tasks", "DetectionModel")
                .ascii("(S'http://acme.example/a.yaml'\ntR")
                .stop();

        assertThat(scan(model.raw(')', 0x81, '}', 'b').stop()).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(scan(called).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @Test
    void aBuiltInThatAModelKeepsMayBeNamedAndNotCalled() {
        byte[] kept = Pickles.protocol(4).stackGlobal("builtins", "print").stop();
        byte[] called = Pickles.protocol(4)
                .stackGlobal("builtins", "print")
                .shortText("x")
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(kept).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(scan(called).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aBoundMethodOfAnInstanceIsClean() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("builtins", "getattr")
                .stackGlobal("scipy.stats._discrete_distns", "poisson_gen")
                .raw(')', 0x81)
                .shortText("_entropy")
                .raw(0x86, 'R')
                .stop();

        assertThat(scan(pickle).findings()).isEmpty();
    }

    @Test
    void aMethodOfATextIsClean() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("builtins", "getattr")
                .shortText(" ")
                .shortText("join")
                .raw(0x86, 'R')
                .stop();

        assertThat(scan(pickle).findings()).isEmpty();
    }

    @Test
    void aPickleOfATorchFileIsCleanAsIsTheFile() {
        byte[] file = Zips.stored(TorchFiles.members());

        assertThat(scan("net.pkl", Pickles.protocol(3).payload(file).stop()).findings())
                .isEmpty();
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

    @Test
    void blanksBehindAPickleAreNothing() {
        byte[] pickle = Pickles.protocol(4).raw('K', 1, '.', '\n', '\n').toBytes();

        assertThat(scan("model.pkl", pickle).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(scan(
                                "model.pkl",
                                Pickles.protocol(4).raw('K', 1, '.', '\n', 'x').toBytes())
                        .verdict())
                .isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void anArrayOfTheFirstNumPyIsClean() {
        byte[] pickle = Pickles.protocol(2)
                .global("numpy.core._internal", "_reconstruct")
                .global("numpy", "ndarray")
                .raw('K', 0, 0x85, 'U', 1, 'b', 0x87, 'R')
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aTableWhoseFirstLinesHappenToBeOpcodesIsText() {
        String table = "const_p1,const_p2\n.7376958,.2623042\n.9818866,.0181134\n";

        assertThat(scan("results.csv", table.getBytes(StandardCharsets.US_ASCII))
                        .formats())
                .containsExactly("text");
    }

    @Test
    void theTypeOfNothingIsClean() {
        byte[] asked = Pickles.protocol(4)
                .stackGlobal("builtins", "type")
                .raw('N', 0x85, 'R')
                .stop();
        byte[] made = Pickles.protocol(4)
                .stackGlobal("builtins", "type")
                .shortText("C")
                .raw(')', '}', 0x87, 'R')
                .stop();

        assertThat(scan(asked).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(scan(made).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__qualname__", "__doc__"})
    void labellingACarriedClassIsNoAttack(String label) {
        assertThat(scan(labelled(label)).verdict()).isEqualTo(Verdict.SUSPICIOUS);
        assertThat(scan(labelled("__reduce__")).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    private static byte[] labelled(String attribute) {
        return Pickles.protocol(4)
                .stackGlobal("builtins", "setattr")
                .stackGlobal("dill._dill", "_create_type")
                .raw(')', 'R')
                .shortText(attribute)
                .shortText("C")
                .raw(0x87, 'R')
                .stop();
    }
}
