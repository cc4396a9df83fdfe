package dev.weir.scanner.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseCatalogueTest {

    private final LicenseCatalogue catalogue = LicenseCatalogueReader.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apache-2.0 | Apache-2.0",
                "Apache License, Version 2.0 | Apache-2.0",
                "License :: OSI Approved :: MIT License | MIT",
                "mit OR apache-2.0 | MIT OR Apache-2.0",
                "MIT and (BSD-3-clause or Zlib) | MIT AND (BSD-3-Clause OR Zlib)",
                "MIT OR ISC AND Zlib | MIT OR (ISC AND Zlib)",
                "GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only WITH Classpath-exception-2.0",
                "GPL-2.0+ | GPL-2.0-or-later",
                "EPL-1.0+ | EPL-1.0+",
                "llama3.1 | LicenseRef-Llama-3.1",
                "creativeml-openrail-m | LicenseRef-CreativeML-OpenRAIL-M",
                "LicenseRef-Ours | LicenseRef-Ours",
                "DocumentRef-Them:LicenseRef-Theirs OR mit | DocumentRef-Them:LicenseRef-Theirs OR MIT",
                "mulanpsl-2.0 and adobe-glyph | MulanPSL-2.0 AND Adobe-Glyph",
                "Apache-1.0+ | Apache-1.0+",
                "AGPL-1.0 | AGPL-1.0-only",
                "gfdl-1.1 OR mit | GFDL-1.1-only OR MIT",
                "GPL-2.0-with-classpath-exception | GPL-2.0-only WITH Classpath-exception-2.0",
                "wxWindows OR MIT | LGPL-2.0-or-later WITH WxWindows-exception-3.1 OR MIT",
                "gpl-3.0 with gcc-exception-3.1 | GPL-3.0-only WITH GCC-exception-3.1"
            })
    void aNameOrAnExpressionIsWrittenInOneWay(String declared, String written) {
        assertThat(catalogue.read(declared)).get().hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MIT OR", "(MIT", "MIT)", "AND", "MIT MIT", "see the file; it says", "MIT WITH"})
    void whatIsNoExpressionHasNoMeaning(String declared) {
        assertThat(catalogue.read(declared)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0BSD",
                "Zimbra-1.4 OR ZPL-2.1",
                "Net-SNMP",
                "Apache-2.0 WITH LLVM-exception",
                "Apache-2.0 WITH AdditionRef-Ours",
                "LicenseRef-Ours AND MIT"
            })
    void whatSpdxListsOrADocumentDefinesIsKnown(String declared) {
        assertThat(catalogue.read(declared)).get().matches(catalogue::knows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apache-2.0 WITH Made-Up-exception", "Made-Up-1.0", "MIT OR Made-Up-1.0", "LicenseRef-"})
    void whatNobodyDefinesIsNotKnown(String declared) {
        assertThat(catalogue.read(declared)).get().matches(read -> !catalogue.knows(read));
    }

    @Test
    void theListHasAVersion() {
        assertThat(catalogue.spdxVersion()).isEqualTo("3.27.0");
    }

    @Test
    void aLineThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SpdxList.read("license MIT\nlicence X")).hasMessageContaining("licence X");
    }

    @Test
    void deepNestingIsNoExpression() {
        assertThat(catalogue.read("(".repeat(900) + "MIT" + ")".repeat(900))).isEmpty();
    }

    @Test
    void aModelLicenceSaysItsConditions() {
        KnownLicense llama = catalogue.about(new LicenseExpression.Single("LicenseRef-Llama-2", false, ""));

        assertThat(llama.kind()).isEqualTo(LicenseKind.VENDOR_TERMS);
        assertThat(llama.conditions()).contains("700 million monthly users");
    }
}
