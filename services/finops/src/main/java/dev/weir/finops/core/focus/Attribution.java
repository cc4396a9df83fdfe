package dev.weir.finops.core.focus;

/**
 * To whom a charge belongs by its tags; empty where they do not tell.
 *
 * @param tags all of them as a JSON object; empty when there is none, or none that can be read
 */
public record Attribution(
        String model,
        String version,
        String deployment,
        String owner,
        String project,
        String environment,
        String costCenter,
        String tags) {

    public static final Attribution NONE = new Attribution("", "", "", "", "", "", "", "");
}
