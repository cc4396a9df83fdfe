package dev.weir.finops.prices;

import dev.weir.finops.core.price.Exchange;
import dev.weir.finops.core.price.PriceList;
import dev.weir.finops.core.price.RateBook;
import dev.weir.finops.core.price.RateCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The prices that hold, from the files that the settings name. */
public final class Prices {

    private Prices() {}

    /**
     * Reads the default card.
     *
     * @param file none for the public defaults
     */
    public static RateCard card(Optional<Path> file) throws IOException {
        try (InputStream in = file.isPresent()
                ? Files.newInputStream(file.get())
                : Prices.class.getResourceAsStream("/finops/rates.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the default rate card is missing");
            }
            return RateFiles.card(in);
        }
    }

    /**
     * Reads price lists and exchange rates.
     *
     * @param lists none for the built-in ones
     * @param exchangeRates none for none
     */
    public static RateBook book(Optional<Path> lists, RateCard card, Optional<Path> exchangeRates) throws IOException {
        List<PriceList> listed = lists.isPresent() ? RateFiles.lists(lists.get()) : RateFiles.builtIn();
        Exchange exchange = exchangeRates.isPresent() ? ExchangeFiles.read(exchangeRates.get()) : Exchange.none();
        return new RateBook(listed, card, exchange);
    }
}
