package dev.weir.finops.messaging;

import dev.weir.events.CostForecast;
import dev.weir.events.ForecastPoint;
import dev.weir.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;

/** Forecasts as Avro. */
final class AvroForecasts {

    private static final String METHOD = "weighted combination with conformal intervals";
    private static final int SCALE = 6;

    private AvroForecasts() {}

    static CostForecast forecast(dev.weir.finops.core.forecast.CostForecast forecast, Instant at) {
        return CostForecast.newBuilder()
                .setScope(forecast.scope().toString())
                .setMethod(METHOD)
                .setCoverage(forecast.coverage())
                .setPoints(forecast.points().stream()
                        .map(point -> ForecastPoint.newBuilder()
                                .setStart(point.start())
                                .setExpected(money(point.expected(), forecast.currency()))
                                .setLower(money(point.lower(), forecast.currency()))
                                .setUpper(money(point.upper(), forecast.currency()))
                                .build())
                        .toList())
                .setForecastAt(at)
                .setGrain(forecast.grain().text())
                .setOrigin(forecast.origin())
                .build();
    }

    private static Money money(double amount, Currency currency) {
        return Money.newBuilder()
                .setAmount(BigDecimal.valueOf(amount)
                        .setScale(SCALE, RoundingMode.HALF_EVEN)
                        .toPlainString())
                .setCurrency(currency.getCurrencyCode())
                .build();
    }
}
