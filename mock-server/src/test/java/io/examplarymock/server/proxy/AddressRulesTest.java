package io.examplarymock.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules for addresses")
class AddressRulesTest {
    private final AddressRules rules = new AddressRules(false);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.0.0.0, unspecified",
        "0.1.2.3, 'this network, or no address at all'",
        "10.0.0.1, private",
        "10.255.255.255, private",
        "100.64.0.1, shared among the customers of a provider",
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "169.254.169.254, link-local",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.0.0.8, reserved for protocols",
        "192.0.2.1, for documentation",
        "192.168.1.1, private",
        "198.18.0.1, for benchmarks",
        "198.19.255.255, for benchmarks",
        "203.0.113.9, for documentation",
        "224.0.0.1, multicast",
        "255.255.255.255, 'reserved, or broadcast'",
        "::, unspecified",
        "::1, loopback",
        "::7f00:1, not on the public internet",
        "fc00::1, unique-local",
        "fd12:3456::1, unique-local",
        "fe80::1, link-local",
        "fec0::1, site-local",
        "ff02::1, multicast",
        "::ffff:127.0.0.1, loopback",
        "::ffff:10.1.2.3, private",
        "64:ff9b::7f00:1, NAT64 for one that is loopback",
        "64:ff9b::a9fe:a9fe, NAT64 for one that is link-local",
        "64:ff9b:1::1, not on the public internet",
        "2002:7f00:1::, 6to4 for one that is loopback",
        "2002:c0a8:101::1, 6to4 for one that is private",
        "2001::1, 'reserved for protocols, Teredo among them'",
        "2001:db8::1, for documentation",
        "3fff::1, for documentation",
        "100::1, not on the public internet",
    })
    void refuse_what_is_not_public(String address, String kind) {
        assertThat(rules.refusal(address(address))).contains(kind);
    }

    /** Java turns such an address into an IPv4 one; nothing else has to. */
    @Test
    void refuse_an_address_that_stays_mapped() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};

        assertThat(AddressRules.kind(mapped)).contains("IPv4-mapped for one that is loopback");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void let_public_ones_be(String address) {
        assertThat(rules.refusal(address(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.1.1", "::1", "fc00::1", "fe80::1", "192.168.1.1"})
    void let_others_be_where_they_are_told_so(String address) {
        assertThat(new AddressRules(true).refusal(address(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "224.0.0.1", "ff02::1"})
    void never_let_be_what_no_call_can_go_to(String address) {
        assertThat(new AddressRules(true).refusal(address(address))).isPresent();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
