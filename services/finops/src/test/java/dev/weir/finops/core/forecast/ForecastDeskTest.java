package dev.weir.finops.core.forecast;

import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.finops.core.scope.CostScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastDeskTest {

    private static final CostScope FLIGHTS = CostScope.parse("model:flights");
    private static final Instant NOW = Instant.parse("2026-03-02T10:20:00Z");

    private final ForecastDesk desk = new ForecastDesk(0.9, Duration.ofMinutes(15), 10);

    @Test
    void aStepIsForecastOnceWhenItHasSettled() {
        MemoryForecastBooks books = new MemoryForecastBooks(List.of(history(USD, 34, 5)));

        List<CostForecast> forecasts = desk.run(Grain.HOUR, books, NOW);

        assertThat(forecasts).singleElement().satisfies(forecast -> {
            assertThat(forecast.origin()).isEqualTo("2026-03-02T10:00:00Z");
            assertThat(forecast.points()).hasSize(48);
            assertThat(forecast.points().getFirst().expected()).isCloseTo(5, within(0.01));
        });
        assertThat(books.kept).isEqualTo(forecasts);
        assertThat(desk.run(Grain.HOUR, books, NOW)).isEmpty();
        assertThat(desk.run(Grain.HOUR, books, NOW.minus(Duration.ofMinutes(10))))
                .hasSize(1);
    }

    @Test
    void currenciesAreForecastApart() {
        MemoryForecastBooks books =
                new MemoryForecastBooks(List.of(history(USD, 30, 5), history(Currency.getInstance("JPY"), 30, 500)));

        assertThat(desk.run(Grain.DAY, books, NOW))
                .extracting(forecast -> Math.round(forecast.points().getLast().expected()))
                .containsExactly(5L, 500L);
    }

    @Test
    void twoStepsTellNothing() {
        assertThat(desk.run(Grain.DAY, new MemoryForecastBooks(List.of(history(USD, 2, 5))), NOW))
                .isEmpty();
    }

    @Test
    void theRestOfAPeriodIsWhatItsStepsAreExpectedToCost() {
        List<CostForecast.Point> days = List.of(point(0, 10), point(1, 20));

        Projection rest =
                Projection.of(days, Grain.DAY, START.plus(Duration.ofHours(12)), START.plus(Duration.ofDays(3)));

        assertThat(rest.expected()).isCloseTo(5 + 20 + 15, within(1e-9));
        assertThat(rest.upper()).isCloseTo(2 * (5 + 20 + 15), within(1e-9));
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheirFirst() {
        assertThat(Grain.WEEK.start(Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo("2026-02-23T00:00:00Z");
        assertThat(Grain.MONTH.plus(Instant.parse("2026-01-01T00:00:00Z"), 1)).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(Grain.MONTH.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z")))
                .isEqualTo(2);
    }

    private static CostForecast.Point point(int day, double expected) {
        return new CostForecast.Point(START.plus(Duration.ofDays(day)), expected, 0, 2 * expected);
    }

    private static CostHistory history(Currency currency, int steps, double cost) {
        double[] costs = new double[steps];
        Arrays.fill(costs, cost);
        return new CostHistory(FLIGHTS, currency, START, costs);
    }
}
