package io.examplarymock.server.proxy;

import io.examplarymock.server.http.Headers;
import io.examplarymock.server.http.Headers.Header;
import io.examplarymock.server.journal.Masking;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of one exchange: noted where a name says that they are some, and hidden wherever they stand. What looks like a
 * key or a token is hidden even if nothing says so.
 */
final class Secrets {
    private static final String HIDDEN = "****";
    /** Shorter ones would hide parts of ordinary words. */
    private static final int SHORTEST = 6;

    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)*");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer)(\\s+|%20|\\+)[A-Za-z0-9._~+/=-]{16,}");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*(bearer|basic|digest)\\s+(.*?)\\s*");
    private static final Pattern OAUTH = Pattern.compile("\\boauth_[a-z]+_[A-Za-z0-9._~-]+");
    private static final Pattern MASKED_KEY = Pattern.compile("examp(_|%5[Ff])\\*{4}...");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://.*");
    /** Members whose value is a link that lets in whoever has it. */
    private static final Set<String> LINKS = Set.of("embedUrl");

    private final Set<String> noted =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final boolean strict;

    /**
     * Knows no secret yet.
     *
     * @param strict whether members of JSON are judged as parameters of a query are
     */
    Secrets(boolean strict) {
        this.strict = strict;
    }

    /** Notes the credentials among the headers of a request or an answer. */
    void note(Headers headers) {
        for (Header header : headers.all()) {
            if (SecretNames.header(header.name())) {
                String value = header.value().strip();
                int space = value.indexOf(' ');
                note(space < 0 ? value : value.substring(space + 1).strip());
                if (value.regionMatches(true, 0, "basic ", 0, 6)) {
                    noteBasic(value.substring(6).strip());
                }
            }
        }
    }

    /** Notes the secrets of a query or a form; nullable. */
    void noteQuery(String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && SecretNames.parameter(decoded(pair.substring(0, equals)))) {
                note(pair.substring(equals + 1));
                note(decoded(pair.substring(equals + 1)));
            }
        }
    }

    /** Notes the secrets of a JSON value. */
    void noteJson(Object value) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                if (member instanceof String text && isSecret(String.valueOf(name))) {
                    note(text);
                }
                noteJson(member);
            });
        } else if (value instanceof List<?> elements) {
            elements.forEach(this::noteJson);
        }
    }

    /** Returns a text with every secret hidden; {@code null} stays. */
    String hide(String text) {
        if (text == null) {
            return null;
        }
        String hidden = text;
        for (String secret : noted) {
            hidden = hidden.replace(secret, shown(secret));
        }
        hidden = Masking.mask(hidden);
        hidden = JWT.matcher(hidden).replaceAll(HIDDEN);
        hidden = OAUTH.matcher(hidden).replaceAll(HIDDEN);
        // A masked key of the platform stays as it is: its last letters tell keys apart.
        return BEARER.matcher(hidden).replaceAll(found -> found.group().contains("examp_") ? "$0" : "$1$2" + HIDDEN);
    }

    /** Returns headers with every secret hidden. */
    Headers hide(Headers headers) {
        List<Header> hidden = new ArrayList<>();
        for (Header header : headers.all()) {
            hidden.add(new Header(header.name(), hideHeader(header)));
        }
        return new Headers(hidden);
    }

    /** Returns a query or a form with every secret hidden; {@code null} stays. */
    String hideQuery(String query) {
        if (query == null) {
            return null;
        }
        List<String> pairs = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            boolean secret = equals > 0 && SecretNames.parameter(decoded(pair.substring(0, equals)));
            pairs.add(secret ? pair.substring(0, equals + 1) + HIDDEN : hide(pair));
        }
        return String.join("&", pairs);
    }

    /** Returns an address with the secrets of its query and fragment hidden. */
    String hideAddress(String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : "#" + hideQuery(address.substring(hash + 1));
        String rest = hash < 0 ? address : address.substring(0, hash);
        int mark = rest.indexOf('?');
        return mark < 0
                ? hide(rest) + fragment
                : hide(rest.substring(0, mark)) + "?" + hideQuery(rest.substring(mark + 1)) + fragment;
    }

    /** Returns an address that lets in whoever has it without what does so: the end of its path, query and fragment. */
    static String hideLink(String address) {
        String place = address.split("[?#]", 2)[0];
        int slash = place.lastIndexOf('/');
        return slash < 0 ? HIDDEN : place.substring(0, slash + 1) + HIDDEN;
    }

    /**
     * Returns a JSON value with every secret hidden.
     *
     * @param links further members whose value is a link that lets in whoever has it
     */
    Object hideJson(Object value, Set<String> links) {
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> hidden = new LinkedHashMap<>();
            members.forEach((name, member) -> {
                String key = String.valueOf(name);
                hidden.put(hide(key), hideMember(key, member, links));
            });
            return hidden;
        }
        if (value instanceof List<?> elements) {
            List<Object> hidden = new ArrayList<>();
            elements.forEach(element -> hidden.add(hideJson(element, links)));
            return hidden;
        }
        if (value instanceof String text) {
            return WEB_ADDRESS.matcher(text).matches() ? hideAddress(text) : hide(text);
        }
        return value;
    }

    private Object hideMember(String name, Object member, Set<String> links) {
        if (member == null || member instanceof Boolean) {
            return member;
        }
        if (isSecret(name)) {
            return member instanceof String text ? shown(text) : HIDDEN;
        }
        boolean link = member instanceof String && (LINKS.contains(name) || links.contains(name));
        return link ? hide(hideLink((String) member)) : hideJson(member, links);
    }

    private boolean isSecret(String member) {
        return strict ? SecretNames.parameter(member) : SecretNames.member(member);
    }

    private String hideHeader(Header header) {
        if (!SecretNames.header(header.name())) {
            return WEB_ADDRESS.matcher(header.value()).matches() ? hideAddress(header.value()) : hide(header.value());
        }
        Matcher scheme = SCHEME.matcher(header.value());
        return scheme.matches()
                ? scheme.group(1) + " " + shown(scheme.group(2))
                : shown(header.value().strip());
    }

    private void note(String secret) {
        if (secret.length() >= SHORTEST) {
            noted.add(secret);
            noted.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        }
    }

    private void noteBasic(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            note(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            note(credentials);
        }
    }

    /** A key of the platform keeps its last letters, as everywhere in the mock; of anything else nothing is shown. */
    private static String shown(String secret) {
        String masked = Masking.mask(secret);
        return MASKED_KEY.matcher(masked).matches() ? masked : HIDDEN;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
