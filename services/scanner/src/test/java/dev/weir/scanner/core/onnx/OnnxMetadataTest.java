package dev.weir.scanner.core.onnx;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.protobuf.Protobuf;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxMetadataTest {

    private static final byte[] HOSTILE = Pickles.osSystem(4);

    @Test
    void documentationAndPropertiesAreJudged() {
        String encoded = Base64.getEncoder().encodeToString(HOSTILE);
        Protobuf property = new Protobuf().text(1, "weights").text(2, encoded);
        Protobuf code = new Protobuf().text(1, "setup").text(2, "__import__('os').system('id')");

        assertThat(found(new Protobuf().text(6, encoded))).containsExactly("pickle.nested-denied-global");
        assertThat(found(new Protobuf().message(14, property))).containsExactly("pickle.nested-denied-global");
        assertThat(found(new Protobuf().message(14, code))).containsExactly("code.obfuscated-import");
    }

    @Test
    void aPickleInATensorIsFound() {
        Protobuf tensor = new Protobuf().number(2, 2).text(8, "w").bytes(9, HOSTILE);

        assertThat(found(new Protobuf().message(7, graph().message(5, tensor))))
                .containsExactly("pickle.embedded-denied-global");
    }

    @Test
    void ordinaryDocumentationIsClean() {
        assertThat(found(new Protobuf().text(6, "Made by a trainer. Calls eval() of no model.")))
                .isEmpty();
    }

    private static Protobuf graph() {
        return new Protobuf()
                .message(1, new Protobuf().text(1, "x").text(2, "y").text(4, "Relu"))
                .text(2, "graph");
    }

    private static List<String> found(Protobuf more) {
        byte[] model = new Protobuf().number(1, 10).message(7, graph()).toBytes();
        byte[] addition = more.toBytes();
        byte[] both = new byte[model.length + addition.length];
        System.arraycopy(model, 0, both, 0, model.length);
        System.arraycopy(addition, 0, both, model.length, addition.length);
        return rules(scan("model.onnx", both));
    }
}
