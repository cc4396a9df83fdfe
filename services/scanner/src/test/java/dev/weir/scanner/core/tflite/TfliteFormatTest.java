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
        assertThat(rules(scan(model("FlexPyFunc")))).containsExactly("tensorflow.python-call");
        assertThat(scan(model("FlexPyFunc")).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void customOperatorsAreTold() {
        assertThat(rules(scan(model("TFLite_Detection_PostProcess")))).containsExactly("tflite.custom-operator");
        assertThat(scan(model("FlexSaveV2")).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void offsetsOutsideOfTheFileAreUnscannable() {
        byte[] model = model("FlexPyFunc");
        for (int i = 0; i < 4; i++) {
            byte[] broken = model.clone();
            broken[i] = (byte) 0xee;
            assertThat(scan(broken).verdict()).isEqualTo(Verdict.UNSCANNABLE);
        }
    }

    /** Root at 24: its list of fields at 8, a vector at 32 with one table at 48, whose list is at 40. */
    private static byte[] model(String custom) {
        byte[] name = custom.getBytes(StandardCharsets.UTF_8);
        ByteBuffer model = ByteBuffer.allocate(80 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        model.putInt(0, 24).put(4, "TFL3".getBytes(StandardCharsets.US_ASCII));
        model.putShort(8, (short) 8)
                .putShort(10, (short) 8)
                .putShort(12, (short) 0)
                .putShort(14, (short) 4);
        model.putInt(24, 24 - 8).putInt(28, 4);
        model.putInt(32, 1).putInt(36, 12);
        model.putShort(40, (short) 8)
                .putShort(42, (short) 8)
                .putShort(44, (short) 0)
                .putShort(46, (short) 4);
        model.putInt(48, 48 - 40).putInt(52, 8);
        model.putInt(60, name.length).put(64, name);
        return model.array();
    }
}
