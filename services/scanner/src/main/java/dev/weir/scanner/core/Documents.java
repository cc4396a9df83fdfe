package dev.weir.scanner.core;

/** Writes what a scan found. The same scan gives the same documents, byte for byte. */
public interface Documents {

    /** The bill of materials. */
    Document bill(PublishedModel model, Assessment assessment);

    /** The whole report. */
    Document report(PublishedModel model, Assessment assessment);
}
