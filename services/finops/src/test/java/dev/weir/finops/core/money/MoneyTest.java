package dev.weir.finops.core.money;

import static dev.weir.finops.Sample.USD;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amountsAreEqualHoweverTheirZerosAreWritten() {
        assertThat(dollars("1.5")).isEqualTo(dollars("1.500"));
    }

    @Test
    void halfOfTheLastDigitGoesToTheEvenNeighbour() {
        assertThat(dollars("0.0000000000005")).isEqualTo(dollars("0"));
        assertThat(dollars("0.0000000000015")).isEqualTo(dollars("0.000000000002"));
    }

    @Test
    void aShareIsRoundedOnce() {
        BigDecimal third = BigDecimal.valueOf(3);

        assertThat(dollars("0.000000000001").share(third, third)).isEqualTo(dollars("0.000000000001"));
    }

    @Test
    void tenthsAddUpWithoutError() {
        Money sum = Money.zero(USD);
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(dollars("0.1"));
        }

        assertThat(sum).isEqualTo(dollars("1"));
    }

    @Test
    void currenciesAreNotMixed() {
        Money euros = new Money(BigDecimal.ONE, Currency.getInstance("EUR"));

        assertThatThrownBy(() -> dollars("1").plus(euros)).hasMessageContaining("different currencies");
        assertThatThrownBy(() -> dollars("1").compareTo(euros)).hasMessageContaining("different currencies");
    }
}
