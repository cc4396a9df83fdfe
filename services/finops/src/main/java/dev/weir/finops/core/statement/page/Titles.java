package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.query.Dimension;

/** What dimensions are called in a sentence. */
final class Titles {

    private Titles() {}

    /** A value; a model without a version is one that is trained. */
    static String value(String name) {
        if (name.isEmpty()) {
            return "not allocated";
        }
        return name.endsWith("/") ? name.substring(0, name.length() - 1) + ", without a version" : name;
    }

    static String of(Dimension dimension) {
        return switch (dimension) {
            case Dimension.Tag tag -> "tag " + tag.key();
            case Dimension.Field field ->
                switch (field) {
                    case VERSION -> "model version";
                    case COST_CENTER -> "cost centre";
                    case COMMITMENT_STATUS -> "use of commitments";
                    case SKU -> "SKU";
                    case KIND -> "kind of cost";
                    case MODEL,
                            DEPLOYMENT,
                            OWNER,
                            PROJECT,
                            ENVIRONMENT,
                            PROVIDER,
                            REGION,
                            SERVICE,
                            COMMITMENT,
                            HARDWARE,
                            NODE,
                            SOURCE,
                            CATEGORY -> dimension.label();
                };
        };
    }
}
