package dev.weir.local.home;

import java.nio.file.Path;

/**
 * The source tree with what was built in it.
 *
 * @param root where {@code weir} and {@code pom.xml} lie
 */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The unpacked schema registry. */
    public Path schemaRegistry() {
        return root.resolve("deploy/local/launcher/target/schema-registry");
    }

    /** The launcher's own jar, which also holds the broker's main class. */
    public Path launcher() {
        return root.resolve("deploy/local/launcher/target/weir-local.jar");
    }

    public Path cluster() {
        return root.resolve("deploy/local/cluster/target/weir-local-cluster.jar");
    }

    /** The runnable jar of one of the five services. */
    public Path service(String name) {
        return application(name).resolve("quarkus-run.jar");
    }

    /** Class path of a service's programs; among its classes are those that Quarkus made of its settings. */
    public String programs(String service) {
        Path application = application(service);
        return application.resolve("app") + "/*:" + application.resolve("quarkus") + "/*:"
                + application.resolve("lib/main") + "/*:" + application.resolve("lib/boot") + "/*";
    }

    /** Class path of the example on real data. */
    public String example() {
        Path target = root.resolve("examples/target");
        return target + "/*:" + target.resolve("lib") + "/*";
    }

    private Path application(String service) {
        return root.resolve("services").resolve(service).resolve("target/quarkus-app");
    }
}
