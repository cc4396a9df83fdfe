package dev.weir.scanner.core.jinja;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.__class__.__mro__[1].__subclasses__() }}",
                "{{ ''['__class__'] }}",
                "{{ ''[\"\\x5f\\x5fclass\\x5f\\x5f\"] }}",
                "{{ ''['\\137\\137class\\137\\137'] }}",
                "{{ ()|attr('__cla' ~ 'ss__') }}",
                "{{ ()|attr('__cla' + 'ss__') }}",
                "{{ ()|attr(['__', 'class', '__']|join) }}",
                "{{ ()|attr('__xclass__'|replace('x', '')) }}",
                "{{ ()|attr('__ssalc__'|reverse) }}",
                "{{ ()|attr('__ssalc__'[::-1]) }}",
                "{{ ()|attr('%s%s'|format('__class', '__')) }}",
                "{{ ()|attr('%c%cclass%c%c' % (95, 95, 95, 95)) }}",
                "{{ ()|attr('{0}class{0}'.format('__')) }}",
                "{{ ()|attr('__CLASS__'|lower) }}",
                "{{ ()|attr(dict(__cla=1, ss__=2)|join) }}",
                "{% set a = '__cl' %}{% set b = 'ass__' %}{{ ()[a ~ b] }}",
                "{% set a %}__class__{% endset %}{{ ()|attr(a) }}",
                "{{ [()]|map(attribute='__class__')|list }}",
                "{{ getattr((), '__class__') }}",
                "{{ '{0.__class__}'.format(x) }}",
                "{{ cycler['__init__'] }}",
                "{{ lipsum.__globals__.os.popen('id').read() }}",
                "{{ __builtins__['eval']('1') }}",
                "{{ os.system('id') }}",
                "{{ eval('1') }}",
                "{% if x.__class__ %}{% endif %}",
                "{% for c in x.__class__.__mro__ %}{{ c }}{% endfor %}",
                "{% macro m(a=x.__globals__) %}{% endmacro %}",
                "{%- set y = (g for g in x).gi_frame -%}",
                "{{ 'a }} b' ~ x.__class__ }}",
                "{{ ? }}{{ x.__class__ }}",
                "{# harmless #}{% raw %}{{ a }}{% endraw %}{{ x.__class__ }}"
            })
    void aTemplateThatReachesPythonsInsidesIsMalicious(String template) {
        assertThat(judged(template).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] }}{% endfor %}",
                "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}{% endif %}",
                "{%- if not date_string is defined %}{%- set date_string = strftime_now('%d %b %Y') %}{%- endif %}",
                "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}",
                "{%- set ns = namespace(found=false) -%}{%- set ns.found = true -%}{{ ns.found }}",
                "{%- macro render(t) -%}{{ t.function | tojson(indent=4) }}{%- endmacro -%}{{ render(tools[0]) }}",
                "{% raw %}{{ x.__class__ }}{% endraw %}",
                "{# {{ x.__class__ }} #}",
                "{{ 'the attribute __class__ is internal' }}",
                "{% generation %}{{ message.content | trim }}{% endgeneration %}{% break %}",
                "{{ messages | selectattr('role', 'equalto', 'user') | map(attribute='content') | join('\\n') }}",
                "{{ range(3) | list }}{{ loop.index0 % 2 == 0 }}{{ message.content.split('</think>')[-1].lstrip('\\n') }}"
            })
    void aChatTemplateIsClean(String template) {
        assertThat(judged(template).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ config.items() }}",
                "{{ os.environ }}",
                "{{ environ['HOME'] }}",
                "{{ open('/etc/passwd').read() }}",
                "{% include '/etc/passwd' %}",
                "{{ requests.get('http://evil') }}",
                "{{ urllib.request.urlopen('http://evil') }}",
                "{{ request.application.environ }}"
            })
    void theProgramAroundATemplateIsOutOfItsReach(String template) {
        assertThat(rules(judged(template))).containsExactly("text.template-host");
    }

    @Test
    void aTemplateIsFoundInAnyFieldOfADocument() {
        String hostile =
                "{\"a\": [{\"name\": \"tool\", \"template\": \"{{ x['\\\\x5f\\\\x5fclass\\\\x5f\\\\x5f'] }}\"}]}";

        assertThat(rules(scan("tokenizer_config.json", bytes(hostile)))).containsExactly("text.template-escape");
    }

    @Test
    void documentationMayShowAnAttack() {
        assertThat(scan("README.md", bytes("Try {{ ''.__class__ }}.")).findings())
                .isEmpty();
    }

    @Test
    void otherLanguagesUseTheSameBrackets() {
        String workflow = "run: echo ${{ github.event.__class__ }}\ntitle: {{BERT}: a model}\n";

        assertThat(scan("ci.yml", bytes(workflow)).findings()).isEmpty();
    }

    @Test
    void endlessRangesAreSuspicious() {
        assertThat(rules(judged("{% for i in range(10**9) %}{% endfor %}"))).containsExactly("text.template-endless");
    }

    @Test
    void templatesOfAnyShapeEndWithAVerdict() {
        String alphabet = "{%}#'\"\\|~+-()[]:.,_ax1 \n";
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder template = new StringBuilder("{{");
            for (int j = random.nextInt(200); j >= 0; j--) {
                template.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(judged(template.toString()).verdict()).isNotNull();
        }
    }

    @Test
    void deepNestingIsBounded() {
        assertThat(judged("{{ " + "(".repeat(100_000) + "x.__class__ }}").verdict())
                .isNotNull();
        assertThat(judged("{{ x" + "|trim".repeat(50_000) + "|attr('__class__') }}")
                        .verdict())
                .isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void whatFiltersBuildStaysSmall() {
        String doubling = "{% set l = l + l %}".repeat(16);
        for (String use :
                new String[] {"l|join", "l ~ ''", "l|map('upper')|list", "a|replace('x', a)", "('%s' * 30000) % l"}) {
            String template =
                    "{% set a = 'x' * 60000 %}{% set l = [a, a] %}" + doubling + "{{ " + use + " }}{{ x.__class__ }}";

            assertThat(judged(template).verdict()).as(use).isEqualTo(Verdict.MALICIOUS);
        }
    }

    private static ArtifactReport judged(String template) {
        return scan("chat_template.jinja", bytes(template));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
