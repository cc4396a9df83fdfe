package dev.weir.finops.core.desk;

import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CostLineTest {

    @Test
    void theCostOfAnInferenceIsThatOfALoggedAnswer() {
        assertThat(line(10, 40).perThousandInferences()).contains(dollars("50"));
    }

    @Test
    void whereNothingIsLoggedMeteredRequestsCount() {
        assertThat(line(10, 0).perThousandInferences()).contains(dollars("200"));
    }

    @Test
    void whatNobodyAskedHasNoCostPerInference() {
        assertThat(line(0, 0).perThousandInferences()).isEmpty();
    }

    private static CostLine line(long requests, long inferences) {
        return new CostLine("flights", dollars("2"), BigDecimal.valueOf(requests), BigDecimal.valueOf(inferences));
    }
}
