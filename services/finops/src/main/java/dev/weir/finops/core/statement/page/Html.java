package dev.weir.finops.core.statement.page;

/** Text of a page; everything that is not markup of ours is escaped. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Adds markup as it is. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds an element with a text. */
    Html element(String name, String content) {
        return raw("<" + name + ">").text(content).raw("</" + name.split(" ")[0] + ">");
    }

    Html text(String content) {
        text.append(escaped(content));
        return this;
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
