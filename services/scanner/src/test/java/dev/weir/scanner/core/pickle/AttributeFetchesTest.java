package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Verdict;
import org.junit.jupiter.api.Test;

class AttributeFetchesTest {

    @Test
    void aMemberOfAKnownEnumerationIsClean() {
        assertThat(scan(fetch("transformers.trainer_utils", "SchedulerType", "LINEAR"))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
        assertThat(scan(fetch("transformers.trainer_utils", "SchedulerType", "linear"))
                        .verdict())
                .isEqualTo(Verdict.SUSPICIOUS);
    }

    @Test
    void aMemberIsAnImportOfItsOwn() {
        assertThat(scan(fetch("acme", "Colour", "RED")).imports())
                .extracting(Import::name)
                .containsExactly("acme.Colour", "acme.Colour.RED");
    }

    @Test
    void anAttributeOfWhatIsDeniedIsDenied() {
        assertThat(scan(fetch("os", "path", "os")).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(fetch("collections", "OrderedDict", "__init__")).verdict())
                .isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(fetch("pathlib", "Path", "unlink")).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aFetchThatCannotBeFollowedIsDenied() {
        byte[] ofAnUnknownValue = Pickles.protocol(4)
                .stackGlobal("builtins", "getattr")
                .raw(']')
                .shortText("append")
                .raw(0x86, 'R')
                .stop();
        byte[] passedOn = Pickles.protocol(4)
                .stackGlobal("functools", "partial")
                .stackGlobal("builtins", "getattr")
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(ofAnUnknownValue).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(passedOn).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void oneFollowedFetchHidesNoOther() {
        byte[] both = Pickles.protocol(4)
                .stackGlobal("builtins", "getattr")
                .raw(0x94)
                .stackGlobal("acme", "Colour")
                .shortText("RED")
                .raw(0x86, 'R', '0')
                .raw('h', 0)
                .stop();

        assertThat(rules(scan(both))).contains("pickle.denied-global");
    }

    private static byte[] fetch(String module, String type, String member) {
        return Pickles.protocol(4)
                .stackGlobal("builtins", "getattr")
                .stackGlobal(module, type)
                .shortText(member)
                .raw(0x86, 'R')
                .stop();
    }
}
