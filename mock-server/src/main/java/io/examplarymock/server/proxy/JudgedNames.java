package io.examplarymock.server.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for each new connection and hands out judged addresses only. The client connects to what it is handed,
 * without asking again, so that a name cannot mean another address between the judgement and the call.
 */
final class JudgedNames implements DnsResolver {
    private final Names names;
    private final AddressRules rules;

    /** Finds the addresses of a name. */
    interface Names {
        InetAddress[] find(String name) throws UnknownHostException;
    }

    JudgedNames(Names names, AddressRules rules) {
        this.names = names;
        this.rules = rules;
    }

    /**
     * Returns the addresses of a host.
     *
     * @throws RefusedAddress if calls must not go to one of them
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.find(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : found) {
            Optional<String> refusal = rules.refusal(address);
            if (refusal.isPresent()) {
                throw new RefusedAddress(explain(host, address.getHostAddress(), refusal.get()));
            }
        }
        return found;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Is asked by nothing that is switched on here. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static String explain(String host, String address, String kind) {
        String what = host.equals(address)
                ? host + " is an address that is "
                : host + " stands for " + address + ", which is ";
        return what + kind + "; calls go to the public internet only, unless --proxy-to-private says otherwise";
    }
}
