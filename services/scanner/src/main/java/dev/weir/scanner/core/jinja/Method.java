package dev.weir.scanner.core.jinja;

/**
 * A method of a constant that is about to be called.
 *
 * @param on the constant
 * @param name the method
 */
record Method(Folded on, String name) {

    /** Reads the call's arguments and folds the call. */
    Folded bind(Cursor in, Primaries primaries, Reach reach) {
        in.take();
        Arguments arguments = primaries.arguments();
        return switch (name) {
            case "join" -> Filters.joinedBy(on, arguments.at(0));
            case "format", "format_map" -> {
                reach.pattern(on.print());
                yield Filters.filled(on, arguments);
            }
            default -> Filters.apply(name, on, arguments);
        };
    }
}
