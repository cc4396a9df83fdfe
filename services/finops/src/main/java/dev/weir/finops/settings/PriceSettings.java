package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/** Where prices and targets come from. */
@ConfigMapping(prefix = "weir.finops.prices")
public interface PriceSettings {

    /** The default rate card (YAML) in place of the public defaults; its currency is that of what is metered. */
    @WithName("rate-card")
    Optional<Path> rateCard();

    /** Price lists (YAML files in a folder, or one file) in place of the built-in ones of providers. */
    @WithName("price-lists")
    Optional<Path> priceLists();

    /** Exchange rates (CSV in the form of the European Central Bank); none without it. */
    @WithName("exchange-rates")
    Optional<Path> exchangeRates();

    /** Candidate targets (YAML) in place of the built-in ones. */
    Optional<Path> targets();

    /** Carbon factors (YAML) in place of the built-in ones. */
    Optional<Path> carbon();

    /** From so many requests on, an estimate believes the measured cost of a request. */
    @WithDefault("1000")
    @WithName("enough-requests")
    BigDecimal enoughRequests();
}
