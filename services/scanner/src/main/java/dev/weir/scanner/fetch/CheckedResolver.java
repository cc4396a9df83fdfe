package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up and refuses those with any address that is not allowed. The connection goes to the addresses that were
 * checked; the name is not looked up again, so that an answer that changes in between gains nothing.
 */
final class CheckedResolver implements DnsResolver {

    private final DnsResolver resolver;
    private final AddressRule rule;

    CheckedResolver(DnsResolver resolver, AddressRule rule) {
        this.resolver = resolver;
        this.rule = rule;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        for (InetAddress address : addresses) {
            if (!rule.allows(address)) {
                throw new ArtifactFailure.Refused(
                        Refusal.HOST_NOT_ALLOWED,
                        host + " has the address " + address.getHostAddress() + ", which is not allowed");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }
}
