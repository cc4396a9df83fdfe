package dev.weir.finops.core.price;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.USD;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.Sample;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateBookTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void theListThatFitsBestDecides() {
        RateBook book = book(
                list("anywhere", "", "", Commitment.UNSPECIFIED, "2"),
                list("aws", "AWS", "", Commitment.UNSPECIFIED, "3"),
                list("aws-ireland", "aws", "eu-west-1", Commitment.UNSPECIFIED, "4"),
                list("aws-spot", "aws", "", Commitment.SPOT, "0.5"));

        assertThat(priced(book, "", "", Commitment.UNSPECIFIED)).isEqualTo("anywhere 2 USD");
        assertThat(priced(book, "gcp", "eu-west-1", Commitment.ON_DEMAND)).isEqualTo("anywhere 2 USD");
        assertThat(priced(book, "aws", "us-east-1", Commitment.ON_DEMAND)).isEqualTo("aws 3 USD");
        assertThat(priced(book, "Aws", "EU-West-1", Commitment.UNSPECIFIED)).isEqualTo("aws-ireland 4 USD");
        assertThat(priced(book, "aws", "eu-west-1", Commitment.SPOT)).isEqualTo("aws-spot 0.5 USD");
        assertThat(priced(book, "aws", "eu-west-1", Commitment.COMMITTED)).isEqualTo("aws-ireland 4 USD");
    }

    @Test
    void aKindThatNoListPricesHasThePriceOfTheDefaultCard() {
        RateBook book = book(list("aws", "aws", "", Commitment.UNSPECIFIED, "3"));
        Usage usage = usage(
                "aws",
                "",
                Commitment.UNSPECIFIED,
                START,
                Measure.of(UsageKind.REQUESTS, 1),
                Measure.of(UsageKind.CPU_SECONDS, 1));

        PricedUsage priced = book.price(usage);

        assertThat(priced.total()).isEqualTo(dollars("4"));
        assertThat(priced.rateCard()).isEqualTo("test+aws");
    }

    @Test
    void usageHasThePriceThatHeldWhenItBegan() {
        Instant change = START.plus(Duration.ofDays(1));
        RateBook book = book(
                dated("old", new Validity(Instant.MIN, change), "2"),
                dated("new", new Validity(change, Instant.MAX), "3"));

        assertThat(book.price(usage("", "", Commitment.UNSPECIFIED, change.minusSeconds(1), request()))
                        .rateCard())
                .isEqualTo("old");
        assertThat(book.price(usage("", "", Commitment.UNSPECIFIED, change, request()))
                        .rateCard())
                .isEqualTo("new");
    }

    @Test
    void twoPricesForTheSameAtTheSameTimeAreRefused() {
        assertThatThrownBy(() -> book(
                        list("one", "aws", "", Commitment.SPOT, "2"), list("two", "AWS", "", Commitment.SPOT, "3")))
                .hasMessageContaining("one and two both have a price of REQUESTS");
    }

    @Test
    void aForeignPriceIsConvertedAtTheRateOfTheDay() {
        Exchange exchange = new Exchange(
                EUR,
                Map.of(
                        LocalDate.parse("2026-02-27"), Map.of(USD, new BigDecimal("1.25")),
                        LocalDate.parse("2026-03-02"), Map.of(USD, new BigDecimal("1.50"))));
        RateBook book = new RateBook(
                List.of(new PriceList(
                        "euro",
                        new RateScope("", "", Commitment.UNSPECIFIED),
                        Validity.ALWAYS,
                        Map.of(UsageKind.REQUESTS, Price.each(new Money(new BigDecimal("2"), EUR))))),
                RATES,
                exchange);

        assertThat(book.price(usage("", "", Commitment.UNSPECIFIED, START, request()))
                        .total())
                .isEqualTo(dollars("2.5"));
        assertThat(book.price(usage("", "", Commitment.UNSPECIFIED, START.plus(Duration.ofDays(1)), request()))
                        .total())
                .isEqualTo(dollars("3"));
        assertThatThrownBy(() ->
                        book.price(usage("", "", Commitment.UNSPECIFIED, START.plus(Duration.ofDays(30)), request())))
                .hasMessageContaining("no exchange rate of USD to EUR on 2026-03-31");
    }

    @Test
    void whatWasUsedBeyondTheRequestIsChargedAtTheListsPrice() {
        RateBook book = new RateBook(
                List.of(new PriceList(
                        "cpu",
                        new RateScope("", "", Commitment.UNSPECIFIED),
                        Validity.ALWAYS,
                        Map.of(UsageKind.CPU_SECONDS, Price.each(dollars("2"))))),
                RATES,
                Exchange.none());
        Usage usage = usage(
                "",
                "",
                Commitment.UNSPECIFIED,
                START,
                Measure.of(UsageKind.CPU_SECONDS, 3),
                Measure.of(UsageKind.CPU_USED_SECONDS, 5));

        assertThat(book.price(usage).total()).isEqualTo(dollars("10"));
    }

    @Test
    void aRegionWithoutItsProviderIsRefused() {
        assertThatThrownBy(() -> new RateScope("", "eu-west-1", Commitment.UNSPECIFIED))
                .hasMessageContaining("eu-west-1");
    }

    private static RateBook book(PriceList... lists) {
        return new RateBook(List.of(lists), RATES, Exchange.none());
    }

    private static PriceList list(String name, String provider, String region, Commitment commitment, String price) {
        return new PriceList(
                name,
                new RateScope(provider, region, commitment),
                Validity.ALWAYS,
                Map.of(UsageKind.REQUESTS, Price.each(dollars(price))));
    }

    private static PriceList dated(String name, Validity validity, String price) {
        return new PriceList(
                name,
                new RateScope("", "", Commitment.UNSPECIFIED),
                validity,
                Map.of(UsageKind.REQUESTS, Price.each(dollars(price))));
    }

    private static String priced(RateBook book, String provider, String region, Commitment commitment) {
        PricedUsage priced = book.price(usage(provider, region, commitment, START, request()));
        return priced.rateCard() + " " + priced.total();
    }

    private static Measure request() {
        return Measure.of(UsageKind.REQUESTS, 1);
    }

    private static Usage usage(
            String provider, String region, Commitment commitment, Instant start, Measure... measures) {
        Usage any = Sample.minute(0, UsageKind.REQUESTS, 1);
        return new Usage(
                "id",
                "pod",
                any.allocation(),
                List.of(measures),
                new Interval(start, start.plus(Sample.MINUTE)),
                new Origin(provider, region, "", "", commitment, "", "", Role.WORKLOAD, ""),
                Optional.empty(),
                "");
    }
}
