package dev.weir.scanner.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses rule = new PublicAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001::1",
                "::7f00:1"
            })
    void whatIsReservedIsNotAllowed(String address) throws UnknownHostException {
        assertThat(rule.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2002:808:808::"})
    void whatIsPublicIsAllowed(String address) throws UnknownHostException {
        assertThat(rule.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anAddressOfIpv4InsideIpv6IsJudgedAsWhatItIs() throws UnknownHostException {
        byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffffa9fea9fe");

        assertThat(rule.allows(Inet6Address.getByAddress("x", mapped, 0))).isFalse();
    }
}
