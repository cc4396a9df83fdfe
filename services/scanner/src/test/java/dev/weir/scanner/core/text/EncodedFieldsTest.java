package dev.weir.scanner.core.text;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.compress.Compressed;
import dev.weir.scanner.core.pickle.Pickles;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedFieldsTest {

    private static final byte[] HOSTILE = Pickles.osSystem(4);
    private static final Base64.Encoder BASE_64 = Base64.getEncoder();

    @Test
    void aFieldWithAnEncodedPickleIsMalicious() {
        byte[] twice = BASE_64.encode(BASE_64.encode(HOSTILE));
        byte[] packed = BASE_64.encode(Compressed.ZLIB.of(HOSTILE));
        String digits = HexFormat.of().formatHex(HOSTILE);

        for (String value : new String[] {text(BASE_64.encode(HOSTILE)), text(twice), text(packed), digits}) {
            assertThat(rules(scan("config.json", bytes("{\"weights\": [\"" + value + "\"]}"))))
                    .containsExactly("pickle.nested-denied-global");
            assertThat(rules(scan("config.yaml", bytes("weights: " + value + "\n"))))
                    .containsExactly("pickle.nested-denied-global");
        }
    }

    @Test
    void wrappedLinesBelongTogether() {
        byte[] command = Pickles.protocol(4)
                .text("x".repeat(200))
                .raw('0')
                .bytes(HOSTILE)
                .toBytes();
        String lines = Base64.getMimeEncoder(64, bytes("\n  ")).encodeToString(command);

        assertThat(rules(scan("config.yaml", bytes("weights: !!binary |\n  " + lines + "\n"))))
                .containsExactly("pickle.nested-denied-global");
        assertThat(rules(scan("notes.txt", bytes("Weights:\n  " + lines + "\n"))))
                .containsExactly("pickle.quoted-denied-global");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"py/reduce\": [{\"py/type\": \"os.system\"}, {\"py/tuple\": [\"id\"]}]}",
                "{\"x\": {\"py/object\": \"subprocess.Popen\", \"py/newargs\": [\"id\"]}}",
                "{\"py/repr\": \"os/os.system(1)\"}",
                "{\"__reduce__\": [\"os.system\", [\"id\"]]}",
                "{\"x\": \"!!python/object/apply:os.system [id]\"}"
            })
    void whatALoaderWouldBuildIsJudged(String json) {
        assertThat(scan("config.json", bytes(json)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void imagesHashesAndLongWordsAreText() {
        byte[] image = new byte[3000];
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) (i * i * 31);
        }
        String json = "{\"png\": \"%s\", \"sha\": \"%s\", \"word\": \"%s\"}"
                .formatted(text(BASE_64.encode(image)), "8004".repeat(16), "c_long_word_of_many_parts_and_more");

        assertThat(scan("config.json", bytes(json)).findings()).isEmpty();
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
