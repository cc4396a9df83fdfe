package dev.weir.finops.core.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FocusVersionTest {

    @Test
    void aVersionIsKnownByTheColumnsThatItBroughtOrGaveUp() {
        assertThat(of("BilledCost", "ProviderName")).isEqualTo(FocusVersion.V1_0);
        assertThat(of("BilledCost", "ProviderName", "SkuMeter")).isEqualTo(FocusVersion.V1_1);
        assertThat(of("BilledCost", "ProviderName", "SkuMeter", "InvoiceId")).isEqualTo(FocusVersion.V1_2);
        assertThat(of("BilledCost", "ProviderName", "ServiceProviderName", "InvoiceId"))
                .isEqualTo(FocusVersion.V1_3);
        assertThat(of("BilledCost", "HostProviderName", "ServiceProviderName", "InvoiceIssuerName"))
                .isEqualTo(FocusVersion.V1_4);
    }

    private static FocusVersion of(String... columns) {
        return FocusVersion.of(new Header(List.of(columns)));
    }
}
