package dev.weir.scanner.core.text;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void aTemplateFarIntoALongTextIsFound() {
        String text = " ".repeat(200_000) + "é{{ x.__globals__ }}";

        assertThat(rules(scan(bytes(text)))).containsExactly("text.template-escape");
    }

    @Test
    void codeIsSuspiciousByItsFirstLineOrItsName() {
        assertThat(rules(scan("run", bytes("#!/bin/sh\nid\n")))).containsExactly("text.source-code");
        assertThat(rules(scan("modeling.py", bytes("import torch\n")))).containsExactly("text.source-code");
    }

    @Test
    void yamlThatBuildsObjectsIsSuspicious() {
        assertThat(rules(scan("a.yaml", bytes("!!python/object/apply:os.system ['id']\n"))))
                .containsExactly("text.yaml-object");
    }

    @Test
    void textThatTurnsIntoOtherBytesIsUnscannable() {
        byte[] mixed = Arrays.copyOf(bytes("a".repeat(100_000)), 100_100);
        mixed[100_050] = (byte) 0xff;

        assertThat(scan(mixed).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
