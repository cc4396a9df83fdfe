package dev.weir.deployer.core.gate;

import java.util.Locale;

/** The gates, in the order in which they are told. */
public enum GateName {
    /** The model's and the environment's names can name files and objects. */
    NAME,
    /** There is a file that a model server can load. */
    FORMAT,
    SCAN,
    SIGNATURE,
    COST,
    APPROVAL,
    /** It was not published since an attack began that it may have learned from. */
    PROTECTION,
    /** No budget that it counts for is used up. */
    BUDGET,
    /** Nothing newer is deployed already. */
    ORDER;

    /** As events say it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
