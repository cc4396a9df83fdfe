package dev.weir.finops.prices;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Price;
import dev.weir.finops.core.price.PriceList;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.price.RateScope;
import dev.weir.finops.core.price.Validity;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.UsageKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rate cards and price lists as YAML: name, currency, and prices per hour, per unit or per million units. A list adds
 * provider, region, commitment, and the day from which and until which it holds, in UTC. A file may hold several,
 * parted by {@code ---}.
 */
public final class RateFiles {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final List<String> BUILT_IN = List.of("aws.yaml", "azure.yaml", "gcp.yaml");
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RateFiles() {}

    private record Sheet(
            @Nullable String name,
            @Nullable String currency,
            @Nullable String provider,
            @Nullable String region,
            @Nullable Commitment commitment,
            @Nullable String from,
            @Nullable String until,
            @Nullable Map<UsageKind, BigDecimal> perHour,
            @Nullable Map<UsageKind, BigDecimal> perUnit,
            @Nullable Map<UsageKind, BigDecimal> perMillion) {

        String title() {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("a rate card has a name");
            }
            return name;
        }

        Map<UsageKind, Price> prices() {
            if (currency == null) {
                throw new IllegalArgumentException(title() + " has a currency");
            }
            Currency money = Currency.getInstance(currency);
            Map<UsageKind, Price> prices = new EnumMap<>(UsageKind.class);
            add(prices, perHour, SECONDS_PER_HOUR, money);
            add(prices, perUnit, BigDecimal.ONE, money);
            add(prices, perMillion, MILLION, money);
            return prices;
        }

        private void add(
                Map<UsageKind, Price> prices,
                @Nullable Map<UsageKind, BigDecimal> listed,
                BigDecimal units,
                Currency money) {
            if (listed != null) {
                listed.forEach((kind, amount) -> {
                    if (prices.put(kind, new Price(new Money(amount, money), units)) != null) {
                        throw new IllegalArgumentException(title() + " has two prices of " + kind);
                    }
                });
            }
        }

        PriceList list() {
            return new PriceList(
                    title(),
                    new RateScope(
                            provider == null ? "" : provider,
                            region == null ? "" : region,
                            commitment == null ? Commitment.UNSPECIFIED : commitment),
                    new Validity(
                            from == null ? Instant.MIN : midnight(from), until == null ? Instant.MAX : midnight(until)),
                    prices());
        }

        private static Instant midnight(String day) {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** A rate card that is for everything, at all times. */
    public static RateCard card(InputStream yaml) throws IOException {
        Sheet sheet = MAPPER.readValue(yaml, Sheet.class);
        return new RateCard(sheet.title(), sheet.prices());
    }

    /**
     * The price lists of a file, or of the files in a folder that end with {@code .yaml} or {@code .yml}.
     *
     * @throws IOException when one cannot be read or is none
     */
    public static List<PriceList> lists(Path path) throws IOException {
        List<PriceList> lists = new ArrayList<>();
        for (Path file : Files.isDirectory(path) ? inFolder(path) : List.of(path)) {
            try (InputStream yaml = Files.newInputStream(file)) {
                lists.addAll(lists(yaml));
            } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
                throw new IOException(file + " is no price list: " + e.getMessage(), e);
            }
        }
        return lists;
    }

    /** Public list prices of providers, which hold unless others are given. */
    public static List<PriceList> builtIn() {
        List<PriceList> lists = new ArrayList<>();
        for (String name : BUILT_IN) {
            try (InputStream yaml = RateFiles.class.getResourceAsStream("/finops/prices/" + name)) {
                if (yaml == null) {
                    throw new IllegalStateException(name + " is missing");
                }
                lists.addAll(lists(yaml));
            } catch (IOException e) {
                throw new IllegalStateException(name + " cannot be read", e);
            }
        }
        return lists;
    }

    private static List<PriceList> lists(InputStream yaml) throws IOException {
        try (MappingIterator<Sheet> sheets = MAPPER.readerFor(Sheet.class).readValues(yaml)) {
            return sheets.readAll().stream().map(Sheet::list).toList();
        }
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }
}
