package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import org.junit.jupiter.api.Test;

final class JoblibPickleTest {

    private static final int FLOAT_BYTES = 8;
    private static final byte[] NUMBERS = {'c', 0x0b, 0x7f, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    @Test
    void anArrayAmongOpcodesIsClean() {
        byte[] file = described(Pickles.protocol(4), "f8", NUMBERS.length / FLOAT_BYTES)
                .bytes(NUMBERS)
                .stop();

        assertThat(scan(file).findings()).isEmpty();
        assertThat(scan(file).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void anArrayOfTheCopyInOldScikitLearnIsClean() {
        byte[] file = described(
                        Pickles.protocol(4),
                        "sklearn.externals.joblib.numpy_pickle",
                        "f8",
                        NUMBERS.length / FLOAT_BYTES)
                .bytes(NUMBERS)
                .stop();

        assertThat(scan(file).findings()).isEmpty();
    }

    @Test
    void aCommandBehindAnArrayIsMalicious() {
        byte[] file = described(Pickles.protocol(4), "f8", NUMBERS.length / FLOAT_BYTES)
                .bytes(NUMBERS)
                .global("os", "system")
                .shortText("id")
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(file).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aCommandThatPosesAsAnArraysNumbersIsFound() {
        byte[] command = Pickles.osSystem(2);
        byte[] file = described(Pickles.protocol(4), "u1", command.length)
                .bytes(command)
                .stop();

        assertThat(rules(scan(file))).contains("pickle.nested-denied-global");
    }

    @Test
    void anArrayOfObjectsIsFollowedAsThePickleItIs() {
        byte[] file = described(Pickles.protocol(4), "O8", 1)
                .bytes(Pickles.osSystem(2))
                .stop();

        assertThat(scan(file).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void anArrayWhoseLengthIsHiddenCannotBeScanned() {
        byte[] file = wrapper(Pickles.protocol(4), "joblib.numpy_pickle")
                .raw('N', 'b')
                .bytes(NUMBERS)
                .stop();

        assertThat(scan(file).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void anArrayLongerThanTheFileCannotBeScanned() {
        byte[] file = described(Pickles.protocol(4), "f8", 200).bytes(NUMBERS).stop();

        assertThat(scan(file).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    /** Everything up to the array's bytes, as joblib writes it. */
    private static Pickles described(Pickles pickle, String type, int elements) {
        return described(pickle, "joblib.numpy_pickle", type, elements);
    }

    private static Pickles described(Pickles pickle, String module, String type, int elements) {
        return wrapper(pickle, module)
                .raw('}', '(')
                .shortText("shape")
                .raw('K', elements, 0x85)
                .shortText("dtype")
                .stackGlobal("numpy", "dtype")
                .shortText(type)
                .raw(0x89, 0x88, 0x87, 'R')
                .raw('u', 'b');
    }

    private static Pickles wrapper(Pickles pickle, String module) {
        return pickle.stackGlobal(module, "NumpyArrayWrapper").raw(')', 0x81);
    }
}
