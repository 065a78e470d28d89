package io.examplarymock.server.web;

import io.examplarymock.server.http.HttpApplication;
import io.examplarymock.server.http.Request;
import io.examplarymock.server.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves scripts, styles and images of pages: the product's own from a folder of the class path, and under
 * {@code lib/<library>/} those of the libraries that came as WebJars. Nothing is ever fetched from outside, so that pages
 * work offline.
 */
public final class Assets implements HttpApplication {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "json", "application/json",
            "svg", "image/svg+xml");

    /** Names that can be no way out of the folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(?:[./][a-z0-9][a-z0-9-]*)*\\z");

    private static final String LIB = "lib/";

    /** Where the build puts what is served of the libraries. */
    private static final String LIB_FOLDER = "/io/examplarymock/server/web/";

    private final String root;
    private final String folder;
    private final Map<String, Asset> cache = new ConcurrentHashMap<>();

    /**
     * Serves a folder.
     *
     * @param root the path that begins every address, for example {@code /embeds/assets/}
     * @param folder the folder on the class path, for example {@code /io/examplarymock/server/embed/assets/}
     */
    public Assets(String root, String folder) {
        this.root = root;
        this.folder = folder;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(root);
    }

    @Override
    public Response handle(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Response.text(405, "text/plain", "This file is loaded with GET.")
                    .with("Allow", "GET, HEAD");
        }
        String name = request.path().substring(root.length());
        return find(name)
                .map(asset -> asset.answer(request))
                .orElseGet(() -> Response.text(404, "text/plain", "There is no file " + root + name + "."));
    }

    @Override
    public Response refuseLargeBody(Request request) {
        return Response.text(413, "text/plain", "A file takes no body.");
    }

    private Optional<Asset> find(String name) {
        Asset known = cache.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return resource(name).map(path -> read(path, type)).map(asset -> {
            cache.put(name, asset);
            return asset;
        });
    }

    private Optional<String> resource(String name) {
        return Optional.of((name.startsWith(LIB) ? LIB_FOLDER : folder) + name)
                .filter(path -> Assets.class.getResource(path) != null);
    }

    private static Asset read(String path, String type) {
        try (InputStream stream = Assets.class.getResourceAsStream(path)) {
            byte[] bytes = stream.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(bytes, type, "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Asset(byte[] bytes, String type, String tag) {
        Response answer(Request request) {
            // Asked again each time, so that a newer server is never mixed with files of an older one.
            boolean unchanged =
                    request.header("If-None-Match").filter(tag::equals).isPresent();
            Response response = unchanged ? Response.empty(304) : Response.of(200, type + "; charset=utf-8", bytes);
            return response.with("ETag", tag)
                    .with("Cache-Control", "no-cache")
                    .with("X-Content-Type-Options", "nosniff");
        }
    }
}
