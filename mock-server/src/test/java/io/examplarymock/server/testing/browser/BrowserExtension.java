package io.examplarymock.server.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

final class BrowserExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Path FAILED = Path.of("target", "browser");
    private static final List<Class<?>> TYPES =
            List.of(Embedding.class, Screens.class, Complaints.class, Page.class, BrowserContext.class, Visit.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Visit visit = visit(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Embedding.class) {
            return visit.embedding();
        } else if (type == Screens.class) {
            return visit.screens();
        } else if (type == Complaints.class) {
            return visit.complaints();
        } else if (type == Page.class) {
            return visit.context().newPage();
        }
        return type == Visit.class ? visit : visit.context();
    }

    /** Skips here, so that a test without any of our parameters is skipped as well. */
    @Override
    public void beforeEach(ExtensionContext context) {
        chromium(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).remove(Visit.class, Visit.class);
        if (visit != null) {
            boolean failed = context.getExecutionException()
                    .filter(thrown -> !(thrown instanceof TestAbortedException))
                    .isPresent();
            visit.end(failed);
        }
    }

    private static Visit visit(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Visit.class,
                        type -> new Visit(chromium(context), FAILED.resolve(nameOf(context))),
                        Visit.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Lookup.class, type -> Lookup.inEnvironment(), Lookup.class)
                .chromium();
    }

    /** The classes, the method and, of a repeated test, which time. */
    private static String nameOf(ExtensionContext context) {
        StringBuilder name = new StringBuilder();
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            name.insert(0, type.getSimpleName() + ".");
        }
        String method = context.getTestMethod().map(found -> found.getName()).orElse("constructor");
        name.append(method);
        if (!context.getDisplayName().startsWith(method)) {
            name.append('.').append(context.getDisplayName());
        }
        String plain = name.toString().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return plain.substring(0, Math.min(plain.length(), 150));
    }

    /** The one browser of this JVM, or why there is none; closed with the last test. */
    private static final class Lookup implements AutoCloseable {
        private final String trouble;
        private Chromium chromium;
        private final Path executable;

        private Lookup(Optional<Path> executable) {
            this.executable = executable.orElse(null);
            this.trouble = executable.isPresent() ? null : Chromium.MISSING;
        }

        static Lookup inEnvironment() {
            Lookup lookup = new Lookup(Chromium.find(System.getenv()));
            if (lookup.trouble != null) {
                System.err.println("Browser tests are " + (Chromium.isRequired(System.getenv()) ? "failed" : "skipped")
                        + ": " + lookup.trouble);
            }
            return lookup;
        }

        Chromium chromium() {
            if (trouble != null) {
                throw Chromium.isRequired(System.getenv())
                        ? new IllegalStateException(trouble)
                        : new TestAbortedException(trouble);
            }
            if (chromium == null) {
                chromium = Chromium.launch(executable);
            }
            return chromium;
        }

        @Override
        public void close() {
            if (chromium != null) {
                chromium.close();
            }
        }
    }
}
