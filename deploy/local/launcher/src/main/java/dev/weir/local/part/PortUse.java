package dev.weir.local.part;

/**
 * A port that a part listens on, on the loopback address.
 *
 * @param port between 1 and 65535
 * @param purpose what it is for, in a word or two
 */
public record PortUse(int port, String purpose) {

    public PortUse {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port has number " + port);
        }
    }
}
