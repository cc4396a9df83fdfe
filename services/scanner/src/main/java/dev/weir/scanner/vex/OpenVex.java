package dev.weir.scanner.vex;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.weir.scanner.core.vex.Statement;
import dev.weir.scanner.core.vex.Statement.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An OpenVEX document (specification 0.2.0), where a statement may name its end in {@code weir:expires}. */
final class OpenVex {

    private final JsonNode root;
    private final Duration lifetime;

    OpenVex(JsonNode root, Duration lifetime) {
        this.root = root;
        this.lifetime = lifetime;
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        root.path("statements").forEach(s -> statements.add(statement(s)));
        return statements;
    }

    private Statement statement(JsonNode statement) {
        Instant saidAt = instant(
                statement.path("timestamp").asText(root.path("timestamp").asText()));
        JsonNode vulnerability = statement.path("vulnerability");
        return new Statement(
                vulnerability.path("name").asText(vulnerability.asText()),
                models(statement.path("products")),
                packages(statement.path("products")),
                Status.valueOf(statement.path("status").asText().toUpperCase(Locale.ROOT)),
                statement.path("justification").asText(),
                statement
                        .path("impact_statement")
                        .asText(statement.path("status_notes").asText()),
                saidAt,
                statement.has("weir:expires")
                        ? instant(statement.path("weir:expires").asText())
                        : saidAt.plus(lifetime));
    }

    /** A product that names parts is a model in which these parts are judged. */
    private static Set<String> models(JsonNode products) {
        Set<String> models = new LinkedHashSet<>();
        for (JsonNode product : products) {
            if (!product.path("subcomponents").isEmpty()) {
                models.add(model(purl(product)));
            }
        }
        if (!models.isEmpty() && models.size() < products.size()) {
            throw new IllegalArgumentException("a statement is about models and packages at once");
        }
        return models;
    }

    private static String model(String purl) {
        try {
            PackageURL model = new PackageURL(purl);
            return model.getVersion() == null ? model.getName() : model.getName() + '@' + model.getVersion();
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException(purl + " is no package URL", e);
        }
    }

    /** The parts of a product where it names parts, else the product itself. */
    private static Set<String> packages(JsonNode products) {
        Set<String> packages = new LinkedHashSet<>();
        for (JsonNode product : products) {
            JsonNode parts = product.path("subcomponents");
            if (parts.isEmpty()) {
                packages.add(purl(product));
            } else {
                parts.forEach(p -> packages.add(purl(p)));
            }
        }
        return packages;
    }

    private static String purl(JsonNode component) {
        return component
                .path("identifiers")
                .path("purl")
                .asText(component.path("@id").asText(component.asText()));
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
