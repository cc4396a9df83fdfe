package dev.weir.finops.sources;

import dev.weir.finops.UsageOutlet;
import dev.weir.finops.core.focus.TagKeys;
import dev.weir.finops.core.usage.Windows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Asks the meters that the settings name. */
@ApplicationScoped
class SourceSchedule {

    private final List<SourcePoller> pollers;
    private final Clock clock;

    @Inject
    SourceSchedule(SourceSettings settings, UsageOutlet outlet, Clock clock) {
        this.clock = clock;
        Windows windows = new Windows(settings.window(), settings.delay());
        this.pollers = sources(settings).stream()
                .map(source -> new SourcePoller(source, windows, outlet, settings.lookBack(), clock.instant()))
                .toList();
    }

    @Scheduled(
            every = "{weir.finops.sources.every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        pollers.forEach(poller -> poller.poll(clock.instant()));
    }

    private static List<UsageSource> sources(SourceSettings settings) {
        List<UsageSource> sources = new ArrayList<>();
        settings.opencost()
                .url()
                .ifPresent(url -> sources.add(new OpenCostSource(
                        url, TagKeys.USUAL, settings.opencost().nodes())));
        settings.prometheus().url().ifPresent(url -> sources.add(prometheus(settings, url)));
        return sources;
    }

    private static UsageSource prometheus(SourceSettings settings, URI url) {
        List<PrometheusQuery> queries = settings.prometheus().queries().entrySet().stream()
                .map(query -> new PrometheusQuery(
                        query.getKey(),
                        query.getValue().expression(),
                        query.getValue().kind(),
                        query.getValue().values(),
                        query.getValue().factor()))
                .toList();
        return new PrometheusSource(
                url,
                queries,
                settings.prometheus().resource(),
                settings.prometheus().step(),
                TagKeys.USUAL);
    }
}
