package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePickleTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aCommandIsFoundInEveryProtocolWithWhatItWouldRun(int protocol) {
        ArtifactReport report = scan(Pickles.osSystem(protocol));

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        Finding finding = report.findings().getFirst();
        assertThat(finding.rule().id()).isEqualTo("pickle.denied-global");
        assertThat(finding.rule().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.summary()).contains("call os.system('id')");
        assertThat(finding.place().offset()).isEqualTo(Pickles.osSystem(protocol).length - 2L);
        assertThat(report.imports()).extracting(Import::name).containsExactly("os.system");
    }

    @Test
    void aCommandIsFoundWhenItsNamesComeFromTheMemo() {
        byte[] pickle = Pickles.protocol(4)
                .shortText("system")
                .raw(0x94, '0')
                .shortText("os")
                .raw(0x94, '0')
                .raw('h', 1, 'h', 0, 0x93)
                .shortText("id")
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(pickle).findings().getFirst().summary()).contains("os.system('id')");
    }

    @Test
    void aCommandIsFoundWhenTheMemoIsSparse() {
        byte[] pickle = Pickles.protocol(4)
                .shortText("os")
                .raw('r', 0, 0, 0, 0x40, '0')
                .shortText("system")
                .ascii("p7\n0")
                .raw('j', 0, 0, 0, 0x40)
                .ascii("g7\n")
                .raw(0x93)
                .raw(')', 'R')
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aCommandIsFoundInInst() {
        ArtifactReport report =
                scan(Pickles.protocol(0).ascii("(S'id'\nios\nsystem\n").stop());

        assertThat(report.findings().getFirst().summary()).contains("call os.system('id')");
    }

    @Test
    void aCommandIsFoundInObjEvenWhenItsResultIsThrownAway() {
        byte[] pickle = Pickles.protocol(1)
                .ascii("(")
                .global("os", "system")
                .text("id")
                .ascii("o0N")
                .stop();

        assertThat(scan(pickle).findings().getFirst().summary()).contains("call os.system('id')");
    }

    @Test
    void aCommandIsFoundInNewObjects() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("subprocess", "Popen")
                .shortText("id")
                .raw(0x85, '}', 0x92)
                .stop();

        assertThat(scan(pickle).findings().getFirst().summary()).contains("construct subprocess.Popen('id')");
    }

    @ParameterizedTest
    @CsvSource({
        "builtins, eval",
        "builtins, exec",
        "builtins, __import__",
        "builtins, getattr",
        "__builtin__, eval",
        "posix, system",
        "nt, system",
        "subprocess, check_output",
        "commands, getoutput",
        "pip, main",
        "pip._internal, main",
        "importlib, import_module",
        "marshal, loads",
        "pickle, loads",
        "_pickle, loads",
        "cPickle, loads",
        "runpy, run_path",
        "multiprocessing.util, spawnv_passfds",
        "_posixsubprocess, fork_exec",
        "torch.hub, load",
        "torch, load",
        "torch.serialization, load",
        "timeit, timeit",
        "pydoc, locate",
        "pydoc, pipepager",
        "cProfile, run",
        "code, interact",
        "asyncio.unix_events, _UnixSubprocessTransport",
        "asyncio.unix_events, create_subprocess_exec",
        "uuid, _get_command_stdout",
        "imaplib, IMAP4_stream",
        "operator, attrgetter",
        "operator, methodcaller",
        "numpy, __builtins__",
        "numpy.testing._private.utils, runstring",
        "torch.utils.bottleneck.__main__, run_prof",
        "bdb, Bdb",
        "ctypes, CDLL",
        "idlelib.pyshell, ModifiedInterpreter",
        "lib2to3.pgen2.pgen, ParserGenerator",
        "webbrowser, open",
        "six.moves.builtins, exec"
    })
    void whatRunsCodeIsDeniedUnderAnyOfItsModules(String module, String attribute) {
        byte[] pickle =
                Pickles.protocol(2).global(module, attribute).raw(')', 'R').stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "torch.serialization, os.system",
        "collections, abc.sys.modules",
        "collections, OrderedDict.__init__.__globals__",
        "sklearn.linear_model, LinearRegression.__class__",
        "torch.nn.modules.linear, os"
    })
    void aDeniedModuleIsFoundBehindTheAttributesOfAnother(String module, String attribute) {
        byte[] pickle =
                Pickles.protocol(4).stackGlobal(module, attribute).raw(')', 'R').stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S'\\x6fs'\nS's\\171stem'\n", "V\\u006fs\nVsys\\u0074em\n", "S\"os\"\nVsystem\n"})
    void escapesDoNotHideAName(String names) {
        byte[] pickle = Pickles.protocol(4).ascii(names).raw(0x93, ')', 'R').stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aNameThatIsOnlyReferredToIsDeniedToo() {
        Finding finding = scan(Pickles.protocol(2).global("builtins", "eval").stop())
                .findings()
                .getFirst();

        assertThat(finding.rule().verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(finding.rule().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void aPickleAfterAHarmlessOneIsReadToo() {
        byte[] pickle =
                Pickles.protocol(2).raw('N', '.').bytes(Pickles.osSystem(0)).toBytes();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aCommandBeforeABrokenTailIsFound(int protocol) {
        byte[] whole = Pickles.osSystem(protocol);
        byte[] broken = Arrays.copyOf(whole, whole.length + 2);
        broken[whole.length - 1] = (byte) 0xff;

        assertThat(scan(broken).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(Arrays.copyOf(whole, whole.length - 1)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void changingAGlobalItselfIsSuspicious() {
        byte[] pickle = Pickles.protocol(2)
                .global("collections", "OrderedDict")
                .raw('}', 'b')
                .stop();

        assertThat(rules(scan(pickle))).containsExactly("pickle.build-on-global");
    }

    @Test
    void stateOfAnUnknownInstanceIsSuspicious() {
        byte[] pickle = Pickles.protocol(2)
                .global("acme.models", "Net")
                .raw(')', 0x81, '}', 'b')
                .stop();

        ArtifactReport report = scan(pickle);

        assertThat(report.verdict()).isEqualTo(Verdict.SUSPICIOUS);
        assertThat(report.findings().getFirst().summary()).contains("construct acme.models.Net()");
    }

    @Test
    void theExtensionRegistryIsSuspicious() {
        assertThat(rules(scan(Pickles.protocol(2).raw(0x82, 7, ')', 'R').stop())))
                .containsExactly("pickle.extension", "pickle.indirect-call");
        assertThat(rules(scan(Pickles.protocol(2).raw(0x83, 7, 0).stop()))).containsExactly("pickle.extension");
        assertThat(rules(scan(Pickles.protocol(2).raw(0x84, 7, 0, 0, 0).stop())))
                .containsExactly("pickle.extension");
    }

    @Test
    void aGlobalNamedByAComputedValueIsSuspicious() {
        byte[] pickle =
                Pickles.protocol(4).raw('N').shortText("system").raw(0x93).stop();

        assertThat(rules(scan(pickle))).containsExactly("pickle.unresolved-global");
    }

    @Test
    void aGlobalNamedByWhatACallGaveIsMalicious() {
        byte[] pickle = Pickles.protocol(4)
                .stackGlobal("builtins", "str.lower")
                .shortText("OS")
                .raw(0x85, 'R')
                .shortText("system")
                .raw(0x93)
                .stop();

        assertThat(rules(scan(pickle))).containsExactly("pickle.computed-global");
    }

    @Test
    void callingTheResultOfACallIsSuspicious() {
        byte[] pickle = Pickles.protocol(2)
                .global("collections", "OrderedDict")
                .raw(')', 'R', ')', 'R')
                .stop();

        assertThat(rules(scan(pickle))).containsExactly("pickle.indirect-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n\n--\n", "X\1\0\0\u007f", "# a line of text\n"})
    void aCommandBehindWhatSeparatesPicklesIsFound(String between) {
        assertThat(behind(between, Pickles.osSystem(0))).isEqualTo(Verdict.MALICIOUS);
        assertThat(behind(between, Pickles.osSystem(4))).isEqualTo(Verdict.MALICIOUS);
        assertThat(behind(between, Pickles.protocol(2).raw('N').stop())).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(behind(
                        between,
                        Pickles.protocol(0)
                                .ascii("ccollections\nOrderedDict\n)R")
                                .stop()))
                .isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void aCommandBehindABrokenPickleIsFound() {
        byte[] broken =
                Pickles.protocol(4).raw(0xff, 0).bytes(Pickles.osSystem(2)).toBytes();

        assertThat(scan(broken).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    private static Verdict behind(String between, byte[] pickle) {
        return scan(Pickles.protocol(2)
                        .raw('N', '.')
                        .ascii(between)
                        .bytes(pickle)
                        .toBytes())
                .verdict();
    }
}
