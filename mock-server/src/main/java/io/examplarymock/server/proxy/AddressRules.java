package io.examplarymock.server.proxy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says which addresses calls may go to: those of the public internet, by the registries of special-purpose addresses
 * (RFC 6890 and its successors). An IPv6 address that stands for an IPv4 address is judged by that one.
 */
final class AddressRules {
    private static final List<Range> IPV4 = List.of(
            Range.of("this network, or no address at all", 8, 0),
            Range.of("private", 8, 10),
            Range.of("shared among the customers of a provider", 10, 100, 64),
            Range.of("loopback", 8, 127),
            Range.of("link-local", 16, 169, 254),
            Range.of("private", 12, 172, 16),
            Range.of("reserved for protocols", 24, 192, 0, 0),
            Range.of("for documentation", 24, 192, 0, 2),
            Range.of("a former relay between IPv6 and IPv4", 24, 192, 88, 99),
            Range.of("private", 16, 192, 168),
            Range.of("for benchmarks", 15, 198, 18),
            Range.of("for documentation", 24, 198, 51, 100),
            Range.of("for documentation", 24, 203, 0, 113),
            Range.of("multicast", 4, 224),
            Range.of("reserved, or broadcast", 4, 240));

    /** What is not public within 2000::/3; outside of that nothing is. */
    private static final List<Range> IPV6 = List.of(
            Range.of("reserved for protocols, Teredo among them", 23, 0x20, 0x01, 0, 0),
            Range.of("for documentation", 32, 0x20, 0x01, 0x0d, 0xb8),
            Range.of("for documentation", 20, 0x3f, 0xff, 0));

    private static final List<Range> IPV6_NAMED = List.of(
            Range.of("unspecified", 128),
            Range.of("loopback", 128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
            Range.of("unique-local", 7, 0xfc),
            Range.of("link-local", 10, 0xfe, 0x80),
            Range.of("site-local", 10, 0xfe, 0xc0),
            Range.of("multicast", 8, 0xff));

    private static final Range GLOBAL = Range.of("global", 3, 0x20);
    private static final Range SIX_TO_FOUR = Range.of("6to4", 16, 0x20, 0x02);
    private static final Range NAT64 = Range.of("NAT64", 96, 0, 0x64, 0xff, 0x9b);
    private static final Range MAPPED = Range.of("IPv4-mapped", 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);

    private final boolean privateOnes;

    /**
     * Makes the rules.
     *
     * @param privateOnes whether the user said that calls may go to private and other local addresses too
     */
    AddressRules(boolean privateOnes) {
        this.privateOnes = privateOnes;
    }

    /** Returns why calls must not go to an address, or empty if they may. */
    Optional<String> refusal(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            // No option makes sense of these: systems take the first for themselves.
            return Optional.of(address.isMulticastAddress() ? "multicast" : "unspecified");
        }
        return privateOnes ? Optional.empty() : kind(address.getAddress());
    }

    /** Returns what an address that is not public is for. */
    static Optional<String> kind(byte[] address) {
        if (address.length == 4) {
            return in(IPV4, address);
        }
        if (MAPPED.holds(address)) {
            return embedded("IPv4-mapped", address, 12);
        }
        if (NAT64.holds(address)) {
            return embedded("NAT64", address, 12);
        }
        if (SIX_TO_FOUR.holds(address)) {
            return embedded("6to4", address, 2);
        }
        Optional<String> named = in(IPV6_NAMED, address);
        if (named.isPresent() || GLOBAL.holds(address)) {
            return named.or(() -> in(IPV6, address));
        }
        return Optional.of("not on the public internet");
    }

    private static Optional<String> embedded(String by, byte[] address, int from) {
        return kind(Arrays.copyOfRange(address, from, from + 4)).map(kind -> by + " for one that is " + kind);
    }

    private static Optional<String> in(List<Range> ranges, byte[] address) {
        return ranges.stream()
                .filter(range -> range.holds(address))
                .map(Range::kind)
                .findFirst();
    }

    /** All addresses that begin with the same bits. */
    private record Range(String kind, int bits, List<Integer> start) {
        static Range of(String kind, int bits, Integer... start) {
            return new Range(kind, bits, List.of(start));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int index = bit / 8;
                int wanted = index < start.size() ? start.get(index) : 0;
                int mask = 0x80 >> (bit % 8);
                if ((address[index] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
