package dev.weir.finops.core.rightsizing;

/** A recommendation for a deployment that differs from what was said before. */
public record Advice(Sized deployment, Recommendation recommendation) {

    /** The same for the same deployment, resource and recommended setting. */
    public String id() {
        return deployment.deployment() + "/" + recommendation.resource() + "/" + recommendation.recommended();
    }
}
