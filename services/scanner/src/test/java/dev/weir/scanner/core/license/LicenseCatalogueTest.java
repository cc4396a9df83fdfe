package dev.weir.scanner.core.license;

import static org.assertj.core.api.Assertions.assertThat;

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
                "LicenseRef-Ours | LicenseRef-Ours"
            })
    void aNameOrAnExpressionIsWrittenInOneWay(String declared, String written) {
        assertThat(catalogue.read(declared)).get().hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MIT OR", "(MIT", "MIT)", "AND", "MIT MIT", "see the file; it says", "MIT WITH"})
    void whatIsNoExpressionHasNoMeaning(String declared) {
        assertThat(catalogue.read(declared)).isEmpty();
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
