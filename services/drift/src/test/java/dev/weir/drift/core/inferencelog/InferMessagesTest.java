package dev.weir.drift.core.inferencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InferMessagesTest {

    @Test
    void typedContentsAreRead() {
        byte[] message = new WireMessage()
                .text(1, "iris_1")
                .text(2, "4")
                .part(
                        5,
                        new WireMessage()
                                .text(1, "x")
                                .text(2, "FP32")
                                .packed(3, 2, 2)
                                .part(5, new WireMessage().floats(6, 1f, 2.5f, 3f, 4f)))
                .part(
                        5,
                        new WireMessage()
                                .text(1, "city")
                                .text(2, "BYTES")
                                .packed(3, 2, 1)
                                .part(5, new WireMessage().text(8, "Graz").text(8, "Linz")))
                .bytes();

        InferMessages request = InferMessages.request(message);

        assertThat(request.modelVersion()).isEqualTo("4");
        assertThat(request.table().rows())
                .containsExactly(
                        Map.of(
                                "x[0]", new Datum.Decimal(1),
                                "x[1]", new Datum.Decimal(2.5),
                                "city", new Datum.Text("Graz")),
                        Map.of(
                                "x[0]", new Datum.Decimal(3),
                                "x[1]", new Datum.Decimal(4),
                                "city", new Datum.Text("Linz")));
    }

    @Test
    void rawContentsAreUnpackedByDatatype() {
        byte[] raw = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(2)
                .putLong(-1)
                .array();
        byte[] message = new WireMessage()
                .part(5, new WireMessage().text(1, "predict").text(2, "INT64").packed(3, 2))
                .raw(6, raw)
                .bytes();

        assertThat(InferMessages.response(message).table().rows())
                .containsExactly(Map.of("predict", new Datum.Whole(2)), Map.of("predict", new Datum.Whole(-1)));
    }

    @Test
    void whatIsCutOrNoMessageIsRefused() {
        byte[] message = new WireMessage()
                .part(5, new WireMessage().text(1, "x").packed(3, 1).part(5, new WireMessage().floats(6, 1f)))
                .bytes();

        for (int length = 0; length < message.length; length++) {
            byte[] cut = Arrays.copyOf(message, length);
            assertThatThrownBy(() -> InferMessages.request(cut)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> InferMessages.request(new byte[] {0x7b, 0x22})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> InferMessages.request(new byte[] {0x2a, -1, -1, -1, -1, 0x0f}))
                .isInstanceOf(Malformed.class);
    }
}
