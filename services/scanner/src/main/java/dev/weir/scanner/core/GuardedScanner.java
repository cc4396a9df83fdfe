package dev.weir.scanner.core;

import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands around the parsers: a scan that outlives its deadline is abandoned, one that fails or exhausts the stack or
 * the heap ends, and each becomes a finding. Nothing here trusts a parser to be right.
 */
public final class GuardedScanner {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ArtifactScanner scanner;
    private final ExecutorService threads;

    /** @param threads gives a thread to every task at once, so that an abandoned scan delays nobody */
    public GuardedScanner(ArtifactScanner scanner, ExecutorService threads) {
        this.scanner = scanner;
        this.threads = threads;
    }

    /**
     * Scans an artifact and ends at the latest two seconds after the deadline.
     *
     * @throws UncheckedIOException when the bytes cannot be read from storage
     */
    public ArtifactReport scan(ArtifactName artifact, Content content, Deadline deadline) {
        Callable<ArtifactReport> scan = () -> scanner.scan(artifact, content, deadline);
        Future<ArtifactReport> running = threads.submit(scan);
        try {
            return running.get(deadline.left().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            return report(artifact, ArtifactRules.OVERDUE, "The scan was abandoned after its deadline.");
        } catch (ExecutionException e) {
            return judge(artifact, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("the scan of " + artifact.value() + " was interrupted", e));
        }
    }

    private static ArtifactReport judge(ArtifactName artifact, Throwable failure) {
        if (failure instanceof IOException storage) {
            throw new UncheckedIOException(storage);
        }
        String kind = failure.getClass().getSimpleName();
        return report(artifact, ArtifactRules.FAULT, "The scanner itself failed on this artifact (" + kind + ").");
    }

    private static ArtifactReport report(ArtifactName artifact, Rule rule, String summary) {
        return ArtifactReport.of(artifact, rule.at(Place.of(artifact), summary));
    }
}
