package dev.weir.scanner.signature;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** With what the scanner signs. */
@ConfigMapping(prefix = "weir.signing")
public interface SigningConfig {

    /** Unencrypted PEM file with a PKCS#8 elliptic-curve key. */
    Path key();
}
