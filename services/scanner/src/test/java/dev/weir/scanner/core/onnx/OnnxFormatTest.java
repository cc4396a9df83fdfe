package dev.weir.scanner.core.onnx;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.protobuf.Protobuf;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFormatTest {

    @Test
    void aModelOfStandardOperatorsIsClean() {
        ArtifactReport report = scan("model.onnx", model(node("Gemm", ""), tensor("weights", new Protobuf())));

        assertThat(report.findings()).isEmpty();
        assertThat(report.formats()).containsExactly("onnx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../etc/passwd", "/etc/passwd", "a/../../b", "..\\x", "C:\\x", "file:///etc/passwd", "~/x"})
    void externalDataOutsideOfTheModelIsMalicious(String location) {
        ArtifactReport report = scan(model(node("Gemm", ""), external("location", location)));

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(rules(report)).containsExactly("onnx.external-data-escape");
    }

    @Test
    void externalDataBesideTheModelIsNoted() {
        ArtifactReport report = scan(model(node("Gemm", ""), external("location", "weights/model.bin")));

        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(rules(report)).containsExactly("onnx.external-data");
    }

    @Test
    void externalDataInsideASubgraphsConstantIsFound() {
        Protobuf constant = node("Constant", "").message(5, new Protobuf().message(5, external("location", "../x")));
        Protobuf branch = node("If", "").message(5, new Protobuf().message(6, new Protobuf().message(1, constant)));

        assertThat(rules(scan(model(branch, tensor("w", new Protobuf())))))
                .containsExactly("onnx.external-data-escape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "99999999999999999999", ""})
    void anExternalRangeThatIsNoSizeIsSuspicious(String offset) {
        assertThat(rules(scan(model(node("Gemm", ""), external("offset", offset)))))
                .containsExactly("onnx.external-data-range");
    }

    @Test
    void anOperatorOfAnUnknownDomainIsSuspicious() {
        ArtifactReport report = scan(model(node("Tokenizer", "ai.onnx.contrib"), tensor("w", new Protobuf())));

        assertThat(report.verdict()).isEqualTo(Verdict.SUSPICIOUS);
        assertThat(report.findings().getFirst().summary()).contains("ai.onnx.contrib::Tokenizer");
    }

    @Test
    void anOperatorThatTheModelDefinesIsClean() {
        byte[] model = new Protobuf()
                .number(1, 10)
                .message(7, new Protobuf().message(1, node("Swish", "acme")))
                .message(25, new Protobuf().text(1, "Swish").text(10, "acme").message(7, node("Sigmoid", "")))
                .toBytes();

        assertThat(scan(model).findings()).isEmpty();
    }

    @Test
    void aGraphInTwoPiecesIsReadInBoth() {
        byte[] model = new Protobuf()
                .number(1, 10)
                .message(7, new Protobuf().message(1, node("Gemm", "")))
                .message(7, new Protobuf().message(5, external("location", "../x")))
                .toBytes();

        assertThat(rules(scan(model))).containsExactly("onnx.external-data-escape");
    }

    @Test
    void noBeginningOfAModelThatEndsInsideAFieldIsClean() {
        byte[] whole = model(node("Gemm", ""), tensor("weights", new Protobuf()));

        for (int length = 12; length < whole.length; length++) {
            assertThat(scan("model.onnx", Arrays.copyOf(whole, length)).verdict())
                    .as("first %d bytes", length)
                    .isEqualTo(Verdict.UNSCANNABLE);
        }
    }

    @Test
    void fieldsThatTheSchemaLacksHideNothing() {
        Protobuf graph = new Protobuf().message(1, node("PyOp", "ai.onnx.contrib"));
        byte[] model = new Protobuf().text(99, "x").message(7, graph).toBytes();

        assertThat(rules(scan(model))).containsExactly("onnx.python-operator");
    }

    @Test
    void aGraphOfAnotherFormatInAFieldHidesNothing() {
        Protobuf other = new Protobuf()
                .message(
                        2, new Protobuf().message(1, new Protobuf().text(1, "n").text(2, "Const")));
        byte[] model = new Protobuf()
                .message(2, other)
                .message(7, new Protobuf().message(1, node("PyOp", "ai.onnx.contrib")))
                .toBytes();

        assertThat(rules(scan(model))).containsExactly("onnx.python-operator");
    }

    @Test
    void messagesNestedWithoutEndAreUnscannable() {
        Protobuf graph = new Protobuf().message(1, node("Identity", ""));
        for (int i = 0; i < 200; i++) {
            graph = new Protobuf().message(1, node("If", "").message(5, new Protobuf().message(6, graph)));
        }

        assertThat(rules(scan(new Protobuf().number(1, 10).message(7, graph).toBytes())))
                .containsExactly("content.malformed");
    }

    @Test
    void numbersWhoseFirstByteBeginsAGraphAreNoModel() {
        byte[] numbers = new byte[4096];
        new Random(1).nextBytes(numbers);
        numbers[0] = 0x3a;
        numbers[1] = 0x19;
        numbers[27] = (byte) 0xff;

        ArtifactReport report = scan("voice.bin", numbers);

        assertThat(report.formats()).doesNotContain("onnx");
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    }

    private static byte[] model(Protobuf node, Protobuf tensor) {
        return new Protobuf()
                .number(1, 10)
                .text(2, "weir-test")
                .message(7, new Protobuf().message(1, node).text(2, "graph").message(5, tensor))
                .toBytes();
    }

    private static Protobuf node(String operator, String domain) {
        return new Protobuf().text(1, "in").text(2, "out").text(4, operator).text(7, domain);
    }

    private static Protobuf tensor(String name, Protobuf more) {
        return new Protobuf()
                .number(1, 2)
                .number(2, 1)
                .text(8, name)
                .bytes(9, new byte[8])
                .bytes(99, more.toBytes());
    }

    private static Protobuf external(String key, String value) {
        return new Protobuf()
                .number(2, 1)
                .text(8, "weights")
                .number(14, 1)
                .message(13, new Protobuf().text(1, key).text(2, value));
    }
}
