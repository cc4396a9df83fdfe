package dev.weir.deployer.messaging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rollout.CommitId;

/** What right-sizing hears, as it travels to the task of its model. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SizingFact.Recommended.class, name = "recommended"),
    @JsonSubTypes.Type(value = SizingFact.Healthy.class, name = "healthy")
})
sealed interface SizingFact {

    ModelName model();

    /** A size was recommended. */
    record Recommended(Recommendation recommendation) implements SizingFact {

        @Override
        public ModelName model() {
            return recommendation.model();
        }
    }

    /** A cluster runs what a commit wants. */
    record Healthy(ModelName model, String environment, String cluster, CommitId commit) implements SizingFact {}
}
