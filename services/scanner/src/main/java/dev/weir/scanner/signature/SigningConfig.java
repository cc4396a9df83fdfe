package dev.weir.scanner.signature;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** With what the scanner signs; exactly one of the three. */
@ConfigMapping(prefix = "weir.signing")
public interface SigningConfig {

    /** Unencrypted PEM file with a PKCS#8 elliptic-curve key, or a folder of such keys of which the newest signs. */
    Optional<Path> key();

    Optional<Token> pkcs11();

    Optional<Vault> vault();

    /** A key in a PKCS#11 token. */
    interface Token {
        /** File as the JDK's SunPKCS11 provider reads it. */
        Path configuration();

        /** Name of the key. */
        String alias();

        /** File that holds the PIN of the token's user. */
        @WithName("pin-file")
        Path pinFile();
    }

    /** A key in the transit engine of a Vault server. */
    interface Vault {
        /** Root of the server. */
        URI address();

        /** Path of the engine; {@code transit} by default. */
        Optional<String> mount();

        /** Name of the key. */
        String key();

        /** File that holds the token; read for each request, so that it can be renewed. */
        @WithName("token-file")
        Path tokenFile();
    }
}
