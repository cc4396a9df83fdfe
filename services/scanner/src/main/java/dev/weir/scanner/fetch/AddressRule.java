package dev.weir.scanner.fetch;

import java.net.InetAddress;

/** Which addresses may be connected to. */
@FunctionalInterface
public interface AddressRule {

    /** Any. */
    AddressRule ANY = address -> true;

    boolean allows(InetAddress address);
}
