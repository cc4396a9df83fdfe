package dev.weir.scanner.core.hdf5;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HdfFormatTest {

    @Test
    void weightsAndAnOrdinaryModelAreClean() throws IOException {
        byte[] file = HdfFiles.model("{\"class_name\": \"Dense\", \"config\": {\"units\": 10}}");

        assertThat(scan(file).findings()).isEmpty();
        assertThat(scan(file).formats()).containsExactly("hdf5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'class_name': 'Lambda', 'config': {'function': ['%s', null, null]}} | keras.code",
                "{'class_name': 'Lambda', 'config': {'function': {'class_name': '__tuple__', 'items': ['%s']}}} | keras.code",
                "{'class_name': 'Lambda', 'config': {'function': 'lambda x: eval(x)'}} | keras.code",
                "{'class_name': 'Lambda', 'config': {'function': 'lambda x: x * 2'}} | keras.lambda",
                "{'class_name': 'function', 'module': 'os', 'config': 'system'} | keras.denied-module",
                "{'class_name': 'os.system', 'config': {}} | keras.denied-module",
                "{'class_name': 'Custom', 'config': {}, 'registered_name': 'os>system'} | keras.denied-module",
                "{'class_name': 'Dense', 'module': 'keras.layers', 'config': {}, 'registered_name': 'builtins.eval'} | keras.denied-module",
                "{'class_name': 'function', 'module': 'keras.utils', 'config': 'get_file'} | keras.denied-module",
                "{'class_name': 'Thing', 'module': 'acme'} | keras.unknown-module",
                "{'class_name': 'StringLookup', 'config': {'vocabulary': '/etc/passwd'}} | keras.reads-file",
                "{'class_name': 'Dense', 'config': {'x': {'loss': '__import__(1)'}}} | keras.code"
            })
    void whatTheLoaderWouldRunIsFound(String layer, String rule) throws IOException {
        String code =
                Base64.getEncoder().encodeToString("\u00e3\u0001os\u0006system".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rules(scan(HdfFiles.model(layer.replace('\'', '"').replace("%s", code)))))
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'class_name': 'Lambda', 'config': {'function': 'my_function', 'function_type': 'function'}}",
                "{'class_name': 'function', 'module': 'builtins', 'config': 'my_loss', 'registered_name': 'my_loss'}",
                "{'class_name': 'Dense', 'module': 'keras.layers', 'config': {'activation': 'relu'}}"
            })
    void namesOfFunctionsAreNoCode(String layer) throws IOException {
        assertThat(scan(HdfFiles.model(layer.replace('\'', '"'))).findings()).isEmpty();
    }

    @Test
    void aFunctionWhoseSourceIsEncodedIsCode() throws IOException {
        assertThat(rules(scan(encodedFunction("lambda x: exec('import os')")))).containsExactly("keras.code");
        assertThat(rules(scan(encodedFunction("lambda x: x * 2 + 1 - x * 1")))).containsExactly("keras.lambda");
    }

    private static byte[] encodedFunction(String source) throws IOException {
        String code = Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8));
        return HdfFiles.model("{\"class_name\": \"Lambda\", \"config\": {\"function\": \"" + code + "\"}}");
    }

    @Test
    void aUserBlockHidesNothing() throws IOException {
        byte[] hostile =
                HdfFiles.model("{\"class_name\": \"Lambda\", \"config\": {\"function\": \"lambda x: exec(x)\"}}");
        byte[] behind = new byte[512 + hostile.length];
        System.arraycopy(hostile, 0, behind, 512, hostile.length);

        assertThat(scan(behind).verdict()).isNotEqualTo(Verdict.CLEAN);
    }

    @Test
    void brokenFilesEndWithAVerdict() throws IOException {
        byte[] whole = HdfFiles.model("{\"class_name\": \"Dense\", \"config\": {}}");
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(whole, 16 + random.nextInt(whole.length - 16));
            broken[8 + random.nextInt(broken.length - 8)] ^= (byte) random.nextInt();

            assertThat(scan(broken).verdict()).isNotNull();
        }
    }
}
