package dev.weir.finops.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The prices that hold, by the settings that the service itself reads. */
final class PriceOptions {

    @Option(
            names = "--price-lists",
            paramLabel = "PATH",
            defaultValue = "${env:WEIR_FINOPS_PRICES_PRICE_LISTS}",
            description = "Price lists that held so far; default is $WEIR_FINOPS_PRICES_PRICE_LISTS, or the built-in.")
    private @Nullable Path lists;

    @Option(
            names = "--rate-card",
            paramLabel = "FILE",
            defaultValue = "${env:WEIR_FINOPS_PRICES_RATE_CARD}",
            description = "The default rate card; default is $WEIR_FINOPS_PRICES_RATE_CARD, or the built-in.")
    private @Nullable Path card;

    @Option(
            names = "--exchange-rates",
            paramLabel = "FILE",
            defaultValue = "${env:WEIR_FINOPS_PRICES_EXCHANGE_RATES}",
            description = "Exchange rates (CSV); default is $WEIR_FINOPS_PRICES_EXCHANGE_RATES, or none.")
    private @Nullable Path exchangeRates;

    Optional<Path> lists() {
        return Optional.ofNullable(lists);
    }

    Optional<Path> card() {
        return Optional.ofNullable(card);
    }

    Optional<Path> exchangeRates() {
        return Optional.ofNullable(exchangeRates);
    }
}
