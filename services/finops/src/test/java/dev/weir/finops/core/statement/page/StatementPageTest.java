package dev.weir.finops.core.statement.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.statement.Scope;
import dev.weir.finops.core.statement.StatementSample;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class StatementPageTest {

    @Test
    void thePageLoadsNothing() {
        assertThat(page(true, "total")).doesNotContain("http", "src=", "@import", "url(", "<script", "<link");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(page(false, "total")).doesNotContain("Anomalies", "Recommendations", "Budget", "forecast");
        assertThat(page(true, "total")).contains("Anomalies", "Recommendations", "Budget used", "class=\"band\"");
    }

    @Test
    void aRecommendationTellsItsSavingItsRiskAndTheFieldsThatItSets() {
        assertThat(page(true, "total"))
                .contains("$396.29", "high", "31 % of the GPU")
                .contains("spec.predictor.model.resources.limits.&#39;nvidia.com/mig-3g.20gb&#39;: 1")
                .contains("5120Mi (4608Mi to 6656Mi)");
    }

    @Test
    void aStatementRecommendsNothingForDeploymentsOfOthers() {
        assertThat(page(true, "model:loans")).contains("5120Mi").doesNotContain("mig-3g");
    }

    @Test
    void aScopeWithoutCostsSaysSoInsteadOfAnEmptyChart() {
        assertThat(page(false, "owner:nobody-at-all"))
                .contains("Nothing was booked in this month.")
                .doesNotContain("<svg", "width:0%");
        assertThat(page(false, "total")).contains("Cost by day, USD", "<svg").doesNotContain("Nothing was booked");
    }

    @Test
    void namesAreNoMarkup() {
        assertThat(page(false, "owner:<script>alert(1)</script>"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void amountsBelowACentKeepThreeDigits() {
        Amounts amounts = new Amounts(Currency.getInstance("USD"));

        assertThat(amounts.money(new BigDecimal("0.0000123456"))).isEqualTo("$0.0000123");
        assertThat(amounts.money(new BigDecimal("-1234.567"))).isEqualTo("−$1,234.57");
        assertThat(Amounts.percent(new BigDecimal("-0.291"))).isEqualTo("−29.1 %");
        assertThat(Amounts.carbon(new BigDecimal("1234567"))).isEqualTo("1.23 t");
    }

    @Test
    void anAxisEndsAtARoundNumber() {
        assertThat(Axis.upTo(173.2)).isEqualTo(new Axis(50, 200));
        assertThat(Axis.upTo(0.0031)).isEqualTo(new Axis(0.001, 0.004));
        assertThat(Axis.upTo(0)).isEqualTo(new Axis(1, 1));
    }

    private static String page(boolean withOutlook, String scope) {
        return new StatementPage(StatementSample.desk(withOutlook)
                        .make(Scope.parse(scope), StatementSample.MONTH, false, StatementSample.NOW))
                .render();
    }
}
