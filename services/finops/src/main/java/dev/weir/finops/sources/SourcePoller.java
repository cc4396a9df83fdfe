package dev.weir.finops.sources;

import dev.weir.finops.UsageOutlet;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.Windows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks one meter for every stretch of time, oldest first, and stays with a stretch until it was answered and told. */
final class SourcePoller {

    private static final Logger LOG = Logger.getLogger(SourcePoller.class);
    private static final int WINDOWS_AT_ONCE = 24;
    private static final int USAGES_AT_ONCE = 500;

    private final UsageSource source;
    private final Windows windows;
    private final UsageOutlet outlet;
    private Instant next;

    /**
     * @param lookBack how long before now the first stretch is
     */
    SourcePoller(UsageSource source, Windows windows, UsageOutlet outlet, Duration lookBack, Instant now) {
        this.source = source;
        this.windows = windows;
        this.outlet = outlet;
        this.next = windows.of(now.minus(lookBack)).start();
    }

    /** Asks for what is due; a meter that does not answer is asked again the next time. */
    void poll(Instant now) {
        try {
            for (Interval window : windows.due(next, now, WINDOWS_AT_ONCE)) {
                tell(source.usage(window));
                next = window.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("a meter was not answered source=%s window=%s reason=%s", source.name(), next, e.getMessage());
        }
    }

    private void tell(List<Usage> usages) {
        List<Usage> open = new ArrayList<>(usages);
        while (!open.isEmpty()) {
            List<Usage> batch = open.subList(0, Math.min(USAGES_AT_ONCE, open.size()));
            outlet.say(List.copyOf(batch));
            batch.clear();
        }
    }
}
