package dev.weir.scanner.core.jinja;

/** Statements that load other templates, which hold words beside expressions. */
final class Loading {

    private Loading() {}

    /** Judges each operand of such a statement on its own. */
    static void judge(Block block, Reach reach) {
        Cursor in = new Cursor(block.tokens().subList(1, block.tokens().size()));
        new Expressions(in, new Names(), reach).all();
        for (Token token : block.tokens()) {
            boolean file = token.kind() == Token.Kind.STRING;
            if (file && (token.text().startsWith("/etc/") || token.text().startsWith("/proc/"))) {
                reach.call(new Folded.Unknown("open", false), Arguments.NONE);
            }
        }
    }
}
