package dev.weir.registry.core;

import dev.weir.registry.core.approval.Approval;
import dev.weir.registry.core.approval.Approvals;
import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.model.Datasets;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.model.Versions;
import dev.weir.registry.core.passport.Costs;
import dev.weir.registry.core.passport.Stalls;
import dev.weir.registry.core.passport.Timeline;
import dev.weir.registry.core.registration.Submissions;
import dev.weir.registry.core.retraining.Retrainings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A ledger in memory. It keeps what was said in {@link #said}. */
public final class MemoryLedger implements Ledger, Books {

    public final List<Announcement> said = new ArrayList<>();

    private final Set<FactId> seen = new HashSet<>();
    private final Set<Object> stalls = new HashSet<>();
    private final Map<VersionId, Approvals.Recorded> approvals = new HashMap<>();
    private final Map<RunId, Submissions.Recorded> submissions = new HashMap<>();
    private final MemoryVersions versions = new MemoryVersions();
    private final MemoryTimeline timeline = new MemoryTimeline();
    private final MemoryRetrainings retrainings = new MemoryRetrainings();

    @Override
    public void once(Fact fact, Consumer<Books> work) {
        if (seen.add(fact.id())) {
            work.accept(this);
        }
    }

    @Override
    public <R> R change(Function<Books, R> work) {
        return work.apply(this);
    }

    @Override
    public <R> R read(Function<Books, R> work) {
        return work.apply(this);
    }

    @Override
    public Versions versions() {
        return versions;
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public Retrainings retrainings() {
        return retrainings;
    }

    @Override
    public Stalls stalls() {
        return (version, waitingFor, cause) -> stalls.add(List.of(version, waitingFor, cause));
    }

    @Override
    public Approvals approvals() {
        return new Approvals() {
            @Override
            public Optional<Recorded> find(VersionId version) {
                return Optional.ofNullable(approvals.get(version));
            }

            @Override
            public void record(Approval approval, FactId id) {
                approvals.put(approval.version(), new Recorded(approval, id));
            }
        };
    }

    @Override
    public Submissions submissions() {
        return new Submissions() {
            @Override
            public Optional<Recorded> find(RunId id) {
                return Optional.ofNullable(submissions.get(id));
            }

            @Override
            public void record(TrainingRun run, FactId id) {
                submissions.put(run.id(), new Recorded(run, id));
            }
        };
    }

    @Override
    public Datasets datasets() {
        throw new UnsupportedOperationException("no test of the core needs datasets");
    }

    @Override
    public Costs costs() {
        throw new UnsupportedOperationException("no test of the core needs costs");
    }

    @Override
    public Fact say(Announcement announcement) {
        said.add(announcement);
        String type = announcement.getClass().getSimpleName();
        Fact fact = Given.fact(type, said.size());
        return new Fact(
                new FactId(new UUID(7, said.size())),
                type,
                "/weir/registry",
                fact.key(),
                fact.time(),
                announcement.origin().map(Fact::id),
                "root",
                Optional.empty());
    }
}
