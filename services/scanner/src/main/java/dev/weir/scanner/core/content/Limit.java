package dev.weir.scanner.core.content;

/** What a scan may use up. */
public enum Limit {
    BYTES("bytes"),
    OPERATIONS("operations"),
    DEPTH("nested containers"),
    MEMBERS("members"),
    MEMORY("remembered values"),
    EXPANSION("expansion"),
    DISK("temporary files"),
    TIME("time");

    private final String what;

    Limit(String what) {
        this.what = what;
    }

    /** The thing that is limited, in words. */
    public String what() {
        return what;
    }
}
