package dev.weir.finops.core.usage;

/**
 * Where usage was metered and how its resource was bought; empty where it is not known.
 *
 * @param provider cloud provider or data centre
 * @param service service of the provider, ServiceName in FOCUS
 * @param sku what it is sold as, SkuId in FOCUS
 * @param hardware processor or accelerator, with the MIG profile after a slash
 * @param node node it ran on, which is the resource of the record that tells the node's capacity
 * @param source who metered it
 */
public record Origin(
        String provider,
        String region,
        String service,
        String sku,
        Commitment commitment,
        String hardware,
        String node,
        Role role,
        String source) {

    private static final Origin UNKNOWN = new Origin("", "", "", "", Commitment.UNSPECIFIED, "", "", Role.WORKLOAD, "");

    /** A workload somewhere. */
    public static Origin unknown() {
        return UNKNOWN;
    }
}
