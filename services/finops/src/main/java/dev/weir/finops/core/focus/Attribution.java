package dev.weir.finops.core.focus;

/** To whom a charge belongs by its tags; empty where they do not tell. */
public record Attribution(
        String model,
        String version,
        String deployment,
        String owner,
        String project,
        String environment,
        String costCenter) {

    public static final Attribution NONE = new Attribution("", "", "", "", "", "", "");
}
