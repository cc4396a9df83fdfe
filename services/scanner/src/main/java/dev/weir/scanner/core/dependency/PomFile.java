package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Dependency.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project of Maven, read by itself: its properties and managed versions are applied, its parent and what it imports
 * are not fetched. A version that stays open is left out.
 */
final class PomFile {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

    private static final int LONGEST = 1_000;

    private final Xml project;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> managed = new HashMap<>();

    private PomFile(Xml project) {
        this.project = project;
        project.child("properties").children().forEach(p -> properties.put(p.name(), p.text()));
        Xml parent = project.child("parent");
        for (String field : new String[] {"groupId", "version", "artifactId"}) {
            String own = project.text(field);
            properties.put("project." + field, own.isEmpty() ? parent.text(field) : own);
        }
        Xml management = project.child("dependencyManagement").child("dependencies");
        management.children().forEach(d -> managed.put(name(d), value(d.text("version"))));
    }

    static void read(String text, Found found) throws Malformed {
        Xml project = Xml.read(text);
        if (!project.name().equals("project")) {
            throw new Malformed("the file is no project of Maven");
        }
        new PomFile(project).dependencies(found);
    }

    private void dependencies(Found found) {
        for (Xml dependency : project.child("dependencies").children()) {
            String name = name(dependency);
            String own = value(dependency.text("version"));
            String version = own.isEmpty() ? managed.getOrDefault(name, "") : own;
            found.in(scope(dependency)).add(Ecosystem.MAVEN, name, version.matches(".*[\\[(${,].*") ? "" : version);
        }
    }

    private static Scope scope(Xml dependency) {
        if (dependency.text("scope").equals("test")) {
            return Scope.DEVELOPMENT;
        }
        return dependency.text("optional").equals("true") ? Scope.OPTIONAL : Scope.RUNTIME;
    }

    private String name(Xml dependency) {
        return value(dependency.text("groupId")) + ':' + value(dependency.text("artifactId"));
    }

    /** Replaced once: a property that refers to another stays open. */
    private String value(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(r -> Matcher.quoteReplacement(properties.getOrDefault(r.group(1), r.group())));
    }
}
