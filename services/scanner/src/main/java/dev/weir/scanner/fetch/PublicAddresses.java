package dev.weir.scanner.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Addresses that anybody on the Internet may have: none of those that the IANA special-purpose registries (RFC 6890)
 * reserve for a machine, a link, a site or a carrier, among them the metadata services of clouds. An IPv6 address that
 * carries one of IPv4 (mapped, NAT64, 6to4) is judged by what it carries.
 */
public final class PublicAddresses implements AddressRule {

    private static final List<Block> RESERVED = List.of(
            Block.of("00000000", 8), // this network
            Block.of("0a000000", 8), // private, RFC 1918
            Block.of("64400000", 10), // carrier-grade NAT, RFC 6598
            Block.of("7f000000", 8), // loopback
            Block.of("a9fe0000", 16), // link-local, with metadata services
            Block.of("ac100000", 12), // private
            Block.of("c0000000", 24), // protocol assignments
            Block.of("c0000200", 24), // documentation
            Block.of("c0a80000", 16), // private
            Block.of("c6120000", 15), // benchmarks
            Block.of("c6336400", 24), // documentation
            Block.of("cb007100", 24), // documentation
            Block.of("e0000000", 3)); // multicast, reserved, broadcast
    private static final Block GLOBAL_UNICAST = Block.of("20", 3);
    private static final Block SPECIAL = Block.of("20010000", 23);
    private static final Block DOCUMENTATION = Block.of("20010db8", 32);
    private static final Block SIX_TO_FOUR = Block.of("2002", 16);
    private static final Block MAPPED = Block.of("00000000000000000000ffff", 96);
    private static final Block NAT64 = Block.of("0064ff9b0000000000000000", 96);

    @Override
    public boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? sixAllowed(bytes) : fourAllowed(bytes);
    }

    private static boolean sixAllowed(byte[] bytes) {
        if (MAPPED.holds(bytes) || NAT64.holds(bytes)) {
            return fourAllowed(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return fourAllowed(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_UNICAST.holds(bytes) && !SPECIAL.holds(bytes) && !DOCUMENTATION.holds(bytes);
    }

    private static boolean fourAllowed(byte[] bytes) {
        return RESERVED.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] prefix, int bits) {

        static Block of(String hex, int bits) {
            return new Block(HexFormat.of().parseHex(hex), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
