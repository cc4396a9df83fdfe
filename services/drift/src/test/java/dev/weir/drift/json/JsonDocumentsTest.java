package dev.weir.drift.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonDocumentsTest {

    private final JsonDocuments documents = new JsonDocuments(new JsonDocuments.Limits(200, 4, 20, 20, 20));

    @Test
    void wholeNumbersStayWhole() {
        Node node = read("{\"a\": 1, \"b\": 1.0, \"c\": 12345678901234567890, \"d\": -Infinity}");

        assertThat(node.at("a").datum()).isEqualTo(new Datum.Whole(1));
        assertThat(node.at("b").datum()).isEqualTo(new Datum.Decimal(1));
        assertThat(node.at("c").datum()).isEqualTo(new Datum.Decimal(1.2345678901234567e19));
        assertThat(node.at("d").datum()).isEqualTo(new Datum.Decimal(Double.NEGATIVE_INFINITY));
    }

    @Test
    void everyLimitIsAReasonToRefuse() {
        refuses("[" + "1,".repeat(20) + "1]", "more than 20 values");
        refuses("[[[[[1]]]]]", "depth");
        refuses("\"" + "a".repeat(200) + "\"", "bytes, more than 200");
        refuses("{\"" + "a".repeat(30) + "\": 1}", "exceeds the maximum allowed");
        refuses("1" + "0".repeat(30), "exceeds the maximum allowed");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        refuses("", "the body is empty");
        refuses("{\"a\": 1,\n\"b\"}", "line 2");
        refuses("{\"a\": [1, 2", "no JSON");
        refuses("{\"a\": 1, \"a\": 2}", "a stands twice");
        refuses("{} {}", "more than one document");
    }

    @Test
    void documentsMayFollowOneAnother() {
        assertThat(documents.readAll("{\"a\": 1}\n{\"a\": 2}\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(Node::path)
                .containsExactly("1", "2");
    }

    private void refuses(String json, String reason) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class).hasMessageContaining(reason);
    }

    private Node read(String json) {
        return documents.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
