package dev.weir.deployer.trust;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Whose signatures count. */
@ConfigMapping(prefix = "weir.signing")
interface TrustConfig {

    /** Folder whose {@code *.pub.pem} are trusted; read for each signature, so that keys can be added and taken away. */
    Path trust();
}
