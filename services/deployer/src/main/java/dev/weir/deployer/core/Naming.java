package dev.weir.deployer.core;

/** Whether, and how, files and Kubernetes objects are named after something that a stranger named. */
public sealed interface Naming {

    record Named(ResourceName name) implements Naming {}

    record Refused(String reason) implements Naming {}

    /**
     * The name of a model's objects. A name that is safe already stays; any other decent name becomes its letters and
     * digits plus eight hexadecimal digits of its SHA-256, so that two models never share objects. Names that could
     * lead a path astray are refused.
     */
    static Naming of(ModelName model) {
        return NamingRules.judge(model);
    }

    /** The name of an environment's folder: exactly its own name, or none. */
    static Naming of(Environment environment) {
        return ResourceName.allows(environment.name())
                ? new Named(new ResourceName(environment.name()))
                : new Refused("the environment's name is not made of lower-case letters, digits and hyphens");
    }
}
