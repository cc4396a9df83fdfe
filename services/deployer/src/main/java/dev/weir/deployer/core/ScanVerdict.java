package dev.weir.deployer.core;

/** What a scan concluded. */
public enum ScanVerdict {
    CLEAN,
    SUSPICIOUS,
    MALICIOUS,
    UNSCANNABLE
}
