package dev.weir.cluster.workload;

/**
 * One kustomization of this cluster: {@code models/<model>/overlays/<environment>/<cluster>}.
 *
 * @param path directory inside the repository
 */
public record Overlay(String path) {

    private static final int SEGMENTS = 5;

    public Overlay {
        String[] segments = path.split("/");
        if (segments.length != SEGMENTS || !segments[0].equals("models") || !segments[2].equals("overlays")) {
            throw new IllegalArgumentException("not models/<model>/overlays/<environment>/<cluster>: " + path);
        }
    }

    /** Directory name of the model. */
    public String model() {
        return path.split("/")[1];
    }

    public String environment() {
        return path.split("/")[3];
    }
}
