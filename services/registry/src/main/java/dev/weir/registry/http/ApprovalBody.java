package dev.weir.registry.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weir.registry.core.approval.Approval;
import dev.weir.registry.core.model.VersionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as it comes over HTTP. */
@Schema(name = "Decision", description = "A person's decision.")
record ApprovalBody(
        @Schema(required = true) @Nullable Choice decision,

        @Schema(required = true, description = "Who decides.", examples = "ada") @Nullable
        String approver,

        @Schema(description = "Why.") @Nullable String reason) {

    /** What can be decided. */
    enum Choice {
        @JsonProperty("approve")
        APPROVE,
        @JsonProperty("reject")
        REJECT
    }

    Approval toCore(VersionId version) {
        return new Approval(
                version,
                Given.required("decision", decision) == Choice.APPROVE,
                Given.required("approver", approver),
                Given.text(reason));
    }
}
