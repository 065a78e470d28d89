package io.examplarymock.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

final class SharedMock implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedMock.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Caller.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, type -> new Running(), Running.class);
        Caller caller = Caller.withFreshKey(running.server.baseUrl());
        callers(context).add(caller);
        return caller;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (Caller caller : callers(context)) {
            caller.get("/__admin/examplary/exchanges")
                    .json()
                    .objects("exchanges")
                    .forEach(exchange -> assertThat(exchange.objects("responseViolations"))
                            .as(() -> "own answer of " + exchange.text("operation"))
                            .isEmpty());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Caller> callers(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Caller.class, type -> new ArrayList<Caller>(), List.class);
    }

    /** Stops with the last test. */
    private static final class Running implements AutoCloseable {
        private final MockServer server = MockServer.start(MockOptions.forTests());

        @Override
        public void close() {
            server.close();
        }
    }
}
