package dev.weir.finops.settings;

import dev.weir.finops.core.allocation.Allocator;
import dev.weir.finops.core.allocation.ShareDesk;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.desk.AnomalyDesk;
import dev.weir.finops.core.desk.CostDesk;
import dev.weir.finops.core.estimate.CostEstimator;
import dev.weir.finops.core.forecast.ForecastDesk;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.price.RateBook;
import dev.weir.finops.core.price.RateCard;
import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.rightsizing.Rightsizing;
import dev.weir.finops.core.rightsizing.RightsizingDesk;
import dev.weir.finops.core.rightsizing.ScaleToZero;
import dev.weir.finops.core.statement.Answers;
import dev.weir.finops.core.statement.Outlook;
import dev.weir.finops.core.statement.StatementDesk;
import dev.weir.finops.core.statement.TokenWeights;
import dev.weir.finops.prices.Prices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The core's policies, made from the settings. */
@ApplicationScoped
class Policies {

    private interface Reader<T> {
        T read(InputStream yaml) throws IOException;
    }

    @Produces
    @Singleton
    RateCard rateCard(PriceSettings settings) {
        try {
            return Prices.card(settings.rateCard());
        } catch (IOException e) {
            throw new UncheckedIOException("the rate card cannot be read", e);
        }
    }

    @Produces
    @Singleton
    RateBook rateBook(PriceSettings settings, RateCard fallback) {
        try {
            return Prices.book(settings.priceLists(), fallback, settings.exchangeRates());
        } catch (IOException e) {
            throw new UncheckedIOException("the prices cannot be read", e);
        }
    }

    @Produces
    @Singleton
    CostEstimator estimator(PriceSettings settings, RateCard rates) {
        return new CostEstimator(
                rates,
                read(settings.targets(), "/finops/targets.yaml", PriceFiles::targets),
                settings.enoughRequests());
    }

    @Produces
    @Singleton
    CostDesk desk(SurgeSettingsConfig surge, PatternSettingsConfig pattern, RateBook rates) {
        SurgeSettings settings = new SurgeSettings(
                surge.bucket(),
                surge.minimumHistory(),
                surge.longestHistory(),
                surge.deviations(),
                surge.ratio(),
                surge.minimumExcess(),
                surge.calmBuckets());
        NoveltySettings usual = NoveltySettings.DEFAULT;
        NoveltySettings novelty = new NoveltySettings(
                usual.shape(),
                pattern.memory(),
                usual.sameHour(),
                usual.tail(),
                pattern.threshold(),
                pattern.rest(),
                usual.margin());
        PatternSettings patterns = new PatternSettings(novelty, pattern.ratio());
        return new CostDesk(rates, new AnomalyDesk(settings, patterns, rates.zero(), surge.lookBack()));
    }

    @Produces
    @Singleton
    CarbonModel carbon(PriceSettings settings) {
        return new CarbonModel(read(settings.carbon(), "/finops/carbon.yaml", PriceFiles::carbon));
    }

    @Produces
    @Singleton
    BudgetWatch budgetWatch() {
        return new BudgetWatch();
    }

    @Produces
    @Singleton
    RightsizingDesk rightsizingDesk(RateCard rates, RightsizingSettings settings) {
        ScaleToZero scaling = new ScaleToZero(
                ScaleToZero.KNATIVE.window(),
                ScaleToZero.KNATIVE.grace(),
                settings.coldStart().toMillis() / 1_000.0);
        double days = settings.enough().toMillis() / (double) Duration.ofDays(1).toMillis();
        return new RightsizingDesk(new Rightsizing(rates, days, scaling));
    }

    @Produces
    @Singleton
    ForecastDesk forecastDesk(ForecastSettings forecasts) {
        return new ForecastDesk(forecasts.coverage(), forecasts.settling(), forecasts.scopes());
    }

    @Produces
    @Singleton
    TagPolicy tags(AllocationSettings settings) {
        return allocation(settings).tags();
    }

    @Produces
    @Singleton
    ShareDesk shares(AllocationSettings settings, CostBook book) {
        return new ShareDesk(book, new Allocator(allocation(settings).policy()), settings.settling(), settings.days());
    }

    @Produces
    @Singleton
    StatementDesk statements(
            AllocationSettings settings, CostBook book, Answers answers, Outlook outlook, TagPolicy tags) {
        return new StatementDesk(
                book,
                answers,
                outlook,
                new Allocator(allocation(settings).policy()),
                tags,
                new TokenWeights(BigDecimal.ONE, settings.outputTokenWeight(), settings.cachedTokenWeight()));
    }

    private static AllocationFile allocation(AllocationSettings settings) {
        return read(settings.policy(), "/finops/allocation.yaml", AllocationFile::read);
    }

    private static <T> T read(Optional<Path> file, String builtIn, Reader<T> reader) {
        try (InputStream in =
                file.isPresent() ? Files.newInputStream(file.get()) : Policies.class.getResourceAsStream(builtIn)) {
            if (in == null) {
                throw new IllegalStateException(builtIn + " is missing");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.map(Path::toString).orElse(builtIn) + " cannot be read", e);
        }
    }
}
