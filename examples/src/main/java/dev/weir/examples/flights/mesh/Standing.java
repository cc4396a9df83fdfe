package dev.weir.examples.flights.mesh;

/**
 * What a model is for and who answers for it.
 *
 * @param model its name
 * @param environment where it is meant to be served, such as staging
 * @param owner person or team that answers for it
 * @param project project that it belongs to
 */
public record Standing(String model, String environment, String owner, String project) {

    public Standing {
        if (model.isBlank() || environment.isBlank()) {
            throw new IllegalArgumentException("a model and an environment have names");
        }
    }
}
