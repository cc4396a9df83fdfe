package dev.weir.registry.http;

import java.util.Map;
import java.util.stream.Collectors;

/** A passport as a page that stands alone: no script, no other file. */
final class PassportPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
            h1{margin:0}h2{margin:2rem 0 .5rem;font-size:1.1rem}
            .state{display:inline-block;padding:.1rem .6rem;border:1px solid;border-radius:1rem;font-weight:600}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #8884}
            code{font-size:.85em;overflow-wrap:anywhere}
            time{white-space:nowrap}
            """;

    private PassportPage() {}

    static String of(PassportView passport) {
        String title = escape(passport.model() + " " + passport.version());
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body><h1>" + title + "</h1>"
                + state(passport.state())
                + passport.identity().map(PassportPage::identity).orElse("")
                + table("Metrics", passport.metrics())
                + passport.lineage().map(PassportPage::lineage).orElse("")
                + artifacts(passport)
                + costs(passport)
                + timeline(passport)
                + "</body></html>";
    }

    private static String state(StateView state) {
        String waits = state.waitingFor().stream()
                .map(wait -> "<li>" + escape(wait.fact()) + " from " + escape(wait.on()) + " since " + wait.since()
                        + "</li>")
                .collect(Collectors.joining());
        String deployment = state.deployment()
                .map(found -> " in " + escape(found.environment() + "/" + found.cluster()))
                .orElse("");
        return "<p><span class=\"state\">" + state.name() + "</span>" + deployment + "</p>"
                + (waits.isEmpty() ? "" : "<p>Waiting for</p><ul>" + waits + "</ul>");
    }

    private static String identity(PassportView.Identity identity) {
        return section(
                "Identity",
                row("digest", identity.digest())
                        + row("training run", identity.runId())
                        + row("framework", identity.framework())
                        + row("owner", identity.owner())
                        + row("project", identity.project())
                        + row("environment", identity.environment())
                        + row("published", identity.publishedAt().toString()));
    }

    private static String lineage(LineageView lineage) {
        StringBuilder rows = new StringBuilder();
        lineage.code().ifPresent(code -> rows.append(row("code", code.repository() + " at " + code.revision())));
        lineage.datasets()
                .forEach(dataset -> rows.append(
                        row("dataset", dataset.name() + " " + dataset.version() + " (" + dataset.role() + ")")));
        lineage.baseModels()
                .forEach(base -> rows.append(
                        row("base model", base.name() + " " + base.version().orElse(""))));
        lineage.dependencies().forEach(dependency -> rows.append(row("dependency", dependency.purl())));
        lineage.parameters().forEach((name, value) -> rows.append(row("parameter " + name, value)));
        lineage.retrainingRequestId().ifPresent(request -> rows.append(row("answers", request)));
        return section("Lineage", rows.toString());
    }

    private static String artifacts(PassportView passport) {
        return section(
                "Artifacts",
                passport.artifacts().stream()
                        .map(artifact -> row(artifact.name(), artifact.digest() + ", " + artifact.size() + " bytes"))
                        .collect(Collectors.joining()));
    }

    private static String costs(PassportView passport) {
        return section(
                "Cost",
                passport.costs().stream()
                        .map(cost -> row("until " + cost.until(), cost.amount() + " " + cost.currency()))
                        .collect(Collectors.joining()));
    }

    private static String timeline(PassportView passport) {
        return section(
                "Timeline",
                passport.timeline().stream()
                        .map(entry -> "<tr><td><time>" + entry.time() + "</time></td><th>" + escape(entry.type())
                                + "</th><td>" + escape(entry.summary()) + "<br><code>" + entry.eventId()
                                + "</code></td></tr>")
                        .collect(Collectors.joining()));
    }

    private static String table(String heading, Map<String, ?> values) {
        return section(
                heading,
                values.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(value -> row(value.getKey(), String.valueOf(value.getValue())))
                        .collect(Collectors.joining()));
    }

    private static String section(String heading, String rows) {
        return rows.isEmpty() ? "" : "<h2>" + heading + "</h2><table>" + rows + "</table>";
    }

    private static String row(String name, String value) {
        return value.isEmpty()
                ? ""
                : "<tr><th>" + escape(name) + "</th><td><code>" + escape(value) + "</code></td></tr>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
