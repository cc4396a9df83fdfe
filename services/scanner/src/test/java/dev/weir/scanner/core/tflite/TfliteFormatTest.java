package dev.weir.scanner.core.tflite;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TfliteFormatTest {

    @Test
    void operatorsOfTheDelegateAreJudgedAsInAGraph() {
        assertThat(rules(scan(TfliteModels.custom("FlexPyFunc")))).containsExactly("tensorflow.python-call");
        assertThat(scan(TfliteModels.custom("FlexPyFunc")).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void customOperatorsAreTold() {
        assertThat(rules(scan(TfliteModels.custom("TFLite_Detection_PostProcess"))))
                .containsExactly("tflite.custom-operator");
        assertThat(scan(TfliteModels.custom("FlexSaveV2")).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void offsetsOutsideOfTheFileAreUnscannable() {
        byte[] model = TfliteModels.custom("FlexPyFunc");
        for (int i = 0; i < 4; i++) {
            byte[] broken = model.clone();
            broken[i] = (byte) 0xee;
            assertThat(scan(broken).verdict()).isEqualTo(Verdict.UNSCANNABLE);
        }
    }

    @Test
    void theNodeInAnOperatorsOptionsCounts() {
        byte[] node = {0x0a, 1, 'n', 0x12, 6, 'P', 'y', 'F', 'u', 'n', 'c'};

        assertThat(rules(scan(nested(2, 3, 5, node)))).containsExactly("tensorflow.python-call");
        node[5] = 'X';
        assertThat(scan(nested(2, 3, 5, node)).findings()).isEmpty();
    }

    @Test
    void numbersOutsideOfTheFileAreUnscannable() {
        assertThat(scan(buffer(64, 8)).findings()).isEmpty();
        assertThat(scan(buffer(64, 1_000)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(scan(buffer(-1, 1)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    /** Tables with one field each, at 32, 72 and 112: a vector of one table in the first two, bytes in the third. */
    private static byte[] nested(int first, int second, int third, byte[] bytes) {
        ByteBuffer model = ByteBuffer.allocate(132 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        model.putInt(0, 32).put(4, "TFL3".getBytes(StandardCharsets.US_ASCII));
        table(model, 32, first, 4);
        model.putInt(36, 4).putInt(40, 1).putInt(44, 72 - 44);
        table(model, 72, second, 4);
        model.putInt(76, 4).putInt(80, 1).putInt(84, 112 - 84);
        table(model, 112, third, 4);
        model.putInt(116, 4).putInt(120, bytes.length).put(124, bytes);
        return model.array();
    }

    /** One buffer, whose numbers are said to stand behind the flatbuffer. */
    private static byte[] buffer(long offset, long size) {
        ByteBuffer model = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        model.putInt(0, 32).put(4, "TFL3".getBytes(StandardCharsets.US_ASCII));
        table(model, 32, 4, 4);
        model.putInt(36, 4).putInt(40, 1).putInt(44, 80 - 44);
        table(model, 80, 1, 4);
        model.putShort(80 - 20 + 8, (short) 12).putLong(84, offset).putLong(92, size);
        return model.array();
    }

    /** The list of fields stands 20 bytes before its table and names one field. */
    private static void table(ByteBuffer model, int at, int field, int distance) {
        model.putInt(at, 20).putShort(at - 20, (short) 18).putShort(at - 20 + 4 + 2 * field, (short) distance);
    }
}
