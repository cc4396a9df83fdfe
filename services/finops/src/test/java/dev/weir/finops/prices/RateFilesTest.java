package dev.weir.finops.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.Sample;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Exchange;
import dev.weir.finops.core.price.PriceList;
import dev.weir.finops.core.price.RateBook;
import dev.weir.finops.core.price.RateScope;
import dev.weir.finops.core.price.Validity;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.UsageKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderHoldsListsThatSayForWhatAndWhenTheyAre() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), """
            name: tokens-3
            provider: OpenAI
            region: eu
            commitment: COMMITTED
            from: "2026-03-01"
            until: "2026-04-01"
            currency: USD
            perMillion:
              INPUT_TOKENS: "3"
              OUTPUT_TOKENS: "15"
              CACHED_INPUT_TOKENS: "0.30"
            """);
        Files.writeString(folder.resolve("a.yaml"), """
            {name: one, currency: USD, perHour: {CPU_SECONDS: "0.04"}}
            ---
            {name: two, provider: aws, currency: USD, perUnit: {EGRESS_GIB: "0.09"}}
            """);
        Files.writeString(folder.resolve("readme.txt"), "no list");

        List<PriceList> lists = RateFiles.lists(folder);

        assertThat(lists).extracting(PriceList::name).containsExactly("one", "two", "tokens-3");
        PriceList tokens = lists.getLast();
        assertThat(tokens.scope()).isEqualTo(new RateScope("openai", "eu", Commitment.COMMITTED));
        assertThat(tokens.validity())
                .isEqualTo(new Validity(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")));
        assertThat(tokens.prices().get(UsageKind.CACHED_INPUT_TOKENS).of(new BigDecimal("2000000")))
                .isEqualTo(Sample.dollars("0.60"));
    }

    @Test
    void whatIsWrongIsToldWithTheFile() throws IOException {
        refused("{name: x, currency: USD, perDay: {}}", "perDay");
        refused("{currency: USD, perUnit: {REQUESTS: \"1\"}}", "has a name");
        refused("{name: x, currency: USD}", "prices");
        refused("{name: x, perUnit: {REQUESTS: \"1\"}}", "currency");
        refused("{name: x, currency: USD, perUnit: {REQUESTS: \"-1\"}}", "nobody is paid");
        refused(
                "{name: x, currency: USD, from: \"2026-03-01\", until: \"2026-03-01\", perUnit: {REQUESTS: \"1\"}}",
                "end");
        refused("{name: x, currency: USD, perUnit: {COLD_STARTS: \"1\"}}", "COLD_STARTS");
        refused("{name: x, currency: USD, perHour: {CPU_SECONDS: \"1\"}, perUnit: {CPU_SECONDS: \"1\"}}", "two prices");
    }

    @Test
    void theBuiltInListsGoTogether() {
        List<PriceList> lists = RateFiles.builtIn();

        assertThat(new RateBook(lists, Sample.RATES, Exchange.none()).zero()).isEqualTo(Sample.dollars("0"));
        assertThat(lists).extracting(list -> list.scope().provider()).contains("aws", "azure", "gcp");
    }

    @Test
    void exchangeRatesAreReadAsTheCentralBankWritesThem() throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), """
            Date,USD,JPY,CYP,
            2026-03-06,1.25,160.0,N/A,
            2026-03-05,1.20,,N/A,
            """);

        Exchange exchange = ExchangeFiles.read(file);

        Currency euro = Currency.getInstance("EUR");
        assertThat(exchange.convert(Sample.dollars("12"), euro, LocalDate.parse("2026-03-05")))
                .isEqualTo(new Money(BigDecimal.TEN, euro));
        assertThatThrownBy(() -> exchange.convert(
                        new Money(BigDecimal.TEN, Currency.getInstance("JPY")), euro, LocalDate.parse("2026-03-05")))
                .hasMessageContaining("JPY");
    }

    @Test
    void whatHasNoRatesIsRefusedWithItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), "Date,USD\nyesterday,1\n");

        assertThatThrownBy(() -> ExchangeFiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rates.csv");
    }

    private void refused(String yaml, String because) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.yaml"), yaml);
        assertThatThrownBy(() -> RateFiles.lists(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong.yaml")
                .hasMessageContaining(because);
    }
}
