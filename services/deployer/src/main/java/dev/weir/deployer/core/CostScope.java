package dev.weir.deployer.core;

import java.util.ArrayList;
import java.util.List;

/**
 * About whom costs are told, as facts say it: {@code total}, or {@code model:}, {@code project:}, {@code owner:} or
 * {@code environment:} with a name.
 */
public record CostScope(String text) {

    public CostScope {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a cost is about somebody");
        }
    }

    /** Every scope that the costs of a version count for. */
    public static List<CostScope> of(Publication published) {
        List<CostScope> scopes = new ArrayList<>();
        scopes.add(new CostScope("total"));
        add(scopes, "model", published.model().model().text());
        add(scopes, "project", published.ownership().project());
        add(scopes, "owner", published.ownership().owner());
        add(scopes, "environment", published.environment().name());
        return scopes;
    }

    @Override
    public String toString() {
        return text;
    }

    private static void add(List<CostScope> scopes, String kind, String name) {
        if (!name.isBlank()) {
            scopes.add(new CostScope(kind + ":" + name));
        }
    }
}
