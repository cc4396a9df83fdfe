package dev.weir.registry.core.approval;

import dev.weir.registry.core.model.VersionId;

/**
 * A person's word on a version.
 *
 * @param allowed whether it may be deployed
 * @param approver who decided
 */
public record Approval(VersionId version, boolean allowed, String approver, String reason) {

    public Approval {
        if (approver.isBlank()) {
            throw new IllegalArgumentException("an approval needs an approver");
        }
    }
}
