package dev.weir.examples.flights.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelFilesTest {

    private static final String HEX = "ab".repeat(32);

    @Test
    void thePassportsOnnxFileIsChosen() throws IOException {
        var passport = new ObjectMapper().readTree("""
                        {"artifacts": [
                          {"name": "README.md", "uri": "file:///srv/readme", "digest": "sha256:%1$s"},
                          {"name": "model.onnx", "uri": "file:///srv/model", "digest": "sha256:%1$s"}]}
                        """.formatted(HEX));

        assertThat(ModelFiles.reference(passport).uri()).hasToString("file:///srv/model");
    }

    @Test
    void aVersionWithoutAnOnnxFileIsRefused() throws IOException {
        var passport = new ObjectMapper().readTree("{\"artifacts\": []}");

        assertThatThrownBy(() -> ModelFiles.reference(passport)).isInstanceOf(IOException.class);
    }
}
