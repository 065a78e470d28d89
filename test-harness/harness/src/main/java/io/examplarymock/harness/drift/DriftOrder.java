package io.examplarymock.harness.drift;

import io.examplarymock.harness.drift.deployment.Addresses;
import io.examplarymock.harness.usage.WrongUsage;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be compared, and how far it may go.
 *
 * @param upstream address of the deployment
 * @param key API key there
 * @param writes whether things may be made there, and deleted again
 * @param allowsProduction whether that may be done in production too
 * @param allowsPlainHttp whether the deployment may be called without TLS although it is not on this machine
 * @param actor id of a user there who may be the actor of sessions
 * @param exam id of an exam there that may be read
 * @param space id of a practice space there that may be read
 * @param session id of an embed session there that may be read
 * @param timeout for each call
 */
public record DriftOrder(
        URI upstream,
        String key,
        boolean writes,
        boolean allowsProduction,
        boolean allowsPlainHttp,
        Optional<String> actor,
        Optional<String> exam,
        Optional<String> space,
        Optional<String> session,
        int maxCalls,
        Duration timeout) {

    /** Production, by fact G1. */
    private static final String PRODUCTION = "api.examplary.ai";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * Checks that this may be carried out.
     *
     * @throws WrongUsage if not
     */
    void check() {
        if (upstream.getHost() == null || !String.valueOf(upstream.getScheme()).matches("(?i)https?")) {
            throw new WrongUsage("--upstream takes an http or https address, not " + upstream);
        }
        if (upstream.getRawUserInfo() != null || upstream.getRawQuery() != null || upstream.getRawFragment() != null) {
            throw new WrongUsage("--upstream takes an address without user, query and fragment; the key comes from the"
                    + " environment, see --api-key-env");
        }
        if (!Addresses.isSafe(upstream, allowsPlainHttp)) {
            throw new WrongUsage("the key would travel unencrypted to " + upstream.getHost()
                    + "; use https, or add --insecure-http if that is meant");
        }
        if (writes && isProduction() && !allowsProduction) {
            throw new WrongUsage(upstream.getHost() + " is production, where --writes would make and delete things;"
                    + " use staging, or add --yes-production if that is meant");
        }
        if (!KEY.matcher(key).matches()) {
            throw new WrongUsage("the key has letters that no header can hold; is it whole, and on one line?");
        }
        Stream.of(actor, exam, space, session).flatMap(Optional::stream).forEach(id -> {
            if (!ID.matcher(id).matches()) {
                throw new WrongUsage("ids have letters, digits, - and _ only; this one does not: " + id);
            }
        });
    }

    /** Returns the address without a slash at the end. */
    URI base() {
        String address = upstream.toString();
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    private boolean isProduction() {
        String host = upstream.getHost().toLowerCase(Locale.ROOT);
        return host.equals(PRODUCTION) || host.equals(PRODUCTION + ".");
    }
}
