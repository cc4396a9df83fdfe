package dev.weir.finops.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void threeWhoShareOneDollarGetThirtyFourThirtyThreeAndThirtyThreeCents() {
        assertThat(LargestRemainder.split(BigDecimal.ONE, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE), 2))
                .containsExactly(new BigDecimal("0.34"), new BigDecimal("0.33"), new BigDecimal("0.33"));
    }

    @Test
    void partsAddUpExactlyAndNoneIsOffByAUnit() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int scale = random.nextInt(13);
            BigDecimal amount =
                    new BigDecimal(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L)).movePointLeft(scale);
            List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(index -> new BigDecimal(random.nextInt(1_000)).add(new BigDecimal("0.001")))
                    .toList();
            BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

            List<BigDecimal> parts = LargestRemainder.split(amount, weights, scale);

            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
            for (int index = 0; index < parts.size(); index++) {
                BigDecimal exact = amount.multiply(weights.get(index)).divide(whole, scale + 6, RoundingMode.HALF_EVEN);
                assertThat(parts.get(index).subtract(exact).abs()).isLessThan(BigDecimal.ONE.movePointLeft(scale));
            }
        }
    }

    @Test
    void nobodyBearsAWholeWithoutAWeight() {
        assertThatThrownBy(() -> LargestRemainder.split(BigDecimal.ONE, List.of(BigDecimal.ZERO), 2))
                .hasMessageContaining("not all zero");
    }
}
