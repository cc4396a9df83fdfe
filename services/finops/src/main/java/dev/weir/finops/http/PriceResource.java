package dev.weir.finops.http;

import dev.weir.finops.core.price.PriceList;
import dev.weir.finops.core.price.RateBook;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The price lists by which usage is priced. */
@Path("/prices")
@Blocking
public class PriceResource {

    private final RateBook book;

    @Inject
    PriceResource(RateBook book) {
        this.book = book;
    }

    /**
     * A price list.
     *
     * @param from null when it always held
     * @param until null when it has no end
     * @param prices by kind, for example {@code 0.0316 USD for 3600}
     */
    public record ListView(
            String name,
            String provider,
            String region,
            String commitment,
            @Nullable Instant from,
            @Nullable Instant until,
            Map<String, String> prices) {

        static ListView of(PriceList list) {
            Map<String, String> prices = new TreeMap<>();
            list.prices()
                    .forEach((kind, price) -> prices.put(
                            kind.name(),
                            price.amount() + " for "
                                    + price.units().stripTrailingZeros().toPlainString()));
            return new ListView(
                    list.name(),
                    list.scope().provider(),
                    list.scope().region(),
                    list.scope().commitment().name(),
                    list.validity().from().equals(Instant.MIN)
                            ? null
                            : list.validity().from(),
                    list.validity().until().equals(Instant.MAX)
                            ? null
                            : list.validity().until(),
                    prices);
        }
    }

    /** The lists by name; the default card, which has the rest of the prices, is none of them. */
    @GET
    public List<ListView> lists() {
        return book.lists().stream()
                .sorted(Comparator.comparing(PriceList::name))
                .map(ListView::of)
                .toList();
    }
}
