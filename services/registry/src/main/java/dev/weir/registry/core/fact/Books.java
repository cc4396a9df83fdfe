package dev.weir.registry.core.fact;

import dev.weir.registry.core.approval.Approvals;
import dev.weir.registry.core.model.Datasets;
import dev.weir.registry.core.model.Versions;
import dev.weir.registry.core.passport.Costs;
import dev.weir.registry.core.passport.Stalls;
import dev.weir.registry.core.passport.Timeline;
import dev.weir.registry.core.registration.Submissions;
import dev.weir.registry.core.retraining.Retrainings;

/** The open books of one transaction. */
public interface Books {

    Versions versions();

    Submissions submissions();

    Datasets datasets();

    Timeline timeline();

    Costs costs();

    Stalls stalls();

    Approvals approvals();

    Retrainings retrainings();

    /** Says something with this transaction, and returns the fact that it became. */
    Fact say(Announcement announcement);
}
