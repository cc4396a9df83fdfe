package dev.weir.cluster;

import dev.weir.cluster.git.CommitTree;
import dev.weir.cluster.git.RepositoryMirror;
import dev.weir.cluster.manifest.DesiredState;
import dev.weir.cluster.workload.Desired;
import dev.weir.cluster.workload.Reconciler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the repository and takes one step towards what it wants. While it cannot be reached, what is served stays. */
final class ReconcileLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileLoop.class);

    private final RepositoryMirror mirror;
    private final DesiredState desiredState;
    private final Reconciler reconciler;
    private final AtomicLong failures = new AtomicLong();
    private String commit = "";
    private List<Desired> desired = List.of();
    private boolean failing;
    private volatile boolean seen;

    ReconcileLoop(RepositoryMirror mirror, DesiredState desiredState, Reconciler reconciler) {
        this.mirror = mirror;
        this.desiredState = desiredState;
        this.reconciler = reconciler;
    }

    /** Whether the desired state was seen and acted on at least once. */
    boolean ready() {
        return seen;
    }

    long failures() {
        return failures.get();
    }

    @Override
    public void run() {
        try {
            mirror.fetch().ifPresentOrElse(this::look, () -> desired = List.of());
            reconciler.reconcile(desired);
            seen = true;
            failing = false;
        } catch (IOException e) {
            failed("the repository is away", e);
        } catch (RuntimeException e) {
            failed("reconciling failed", e);
        }
    }

    /** Said once per run of failures. */
    private void failed(String what, Exception failure) {
        failures.incrementAndGet();
        if (!failing) {
            LOG.warn("{}, trying on cause={}", what, String.valueOf(failure));
            LOG.debug("cause", failure);
        }
        failing = true;
    }

    private void look(CommitTree tree) {
        if (!tree.commit().equals(commit)) {
            desired = desiredState.at(tree);
            commit = tree.commit();
            LOG.info("desired state commit={} overlays={}", commit, desired.size());
        }
    }
}
