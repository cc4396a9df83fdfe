package dev.weir.local.home;

/**
 * Which port each part has: a base and fixed distances from it.
 *
 * @param base lowest port, between 1024 and 32567, so that every port stays below the range from which Linux takes
 *     ports for outgoing connections
 */
public record PortPlan(int base) {

    public static final int DEFAULT_BASE = 28_000;

    private static final int SPAN = 200;
    private static final int EPHEMERAL = 32_768;

    public PortPlan {
        if (base < 1024 || base + SPAN >= EPHEMERAL) {
            throw new IllegalArgumentException(
                    "--port-base is a number from 1024 to " + (EPHEMERAL - SPAN - 1) + ", not " + base);
        }
    }

    public int registry() {
        return base + 1;
    }

    public int scanner() {
        return base + 2;
    }

    public int deployer() {
        return base + 3;
    }

    public int finops() {
        return base + 4;
    }

    public int drift() {
        return base + 5;
    }

    public int cluster() {
        return base + 10;
    }

    public int postgres() {
        return base + 54;
    }

    public int schemaRegistry() {
        return base + 81;
    }

    public int schemaRegistryManagement() {
        return base + 82;
    }

    public int kafka() {
        return base + 92;
    }

    public int kafkaController() {
        return base + 93;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka();
    }

    /** Core API of the schema registry, version 3. */
    public String schemaRegistryUrl() {
        return "http://127.0.0.1:" + schemaRegistry() + "/apis/registry/v3";
    }

    /** Confluent-compatible API of the schema registry, version 7. */
    public String confluentUrl() {
        return "http://127.0.0.1:" + schemaRegistry() + "/apis/ccompat/v7";
    }

    /** JDBC URL of a database. */
    public String database(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres() + "/" + name;
    }
}
