package io.examplarymock.junit5;

import io.examplarymock.client.MockHandle;
import io.examplarymock.client.NewWorkspace;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Where in the tree of tests something happens: under which settings, and which workspace belongs to it.
 *
 * @param home the class that the settings are for; what nests in it shares its workspace
 * @param here the test, or the class, that runs
 * @param workspaces keeps what one extension made apart from what others did
 */
record Scope(Settings settings, ExtensionContext home, ExtensionContext here, Namespace workspaces) {
    private static final Namespace MOCKS = Namespace.create(Scope.class);
    private static final String OF_TEST = "workspace of the test";
    private static final int NAME = 200;

    /** The settings of a builder hold in all classes around the test. */
    static Scope built(Settings settings, ExtensionContext here, Namespace workspaces) {
        ExtensionContext home = here;
        for (Optional<ExtensionContext> next = Optional.of(here);
                next.isPresent();
                next = next.get().getParent()) {
            if (isClass(next.get())) {
                home = next.get();
            }
        }
        return new Scope(settings, home, here, workspaces);
    }

    /** The nearest class with an annotation decides; without any, it is as if there were a plain one. */
    static Scope annotated(ExtensionContext here, Namespace workspaces) {
        for (Optional<ExtensionContext> next = Optional.of(here);
                next.isPresent();
                next = next.get().getParent()) {
            if (isClass(next.get())) {
                Optional<ExamplaryMock> annotation =
                        AnnotationSupport.findAnnotation(next.get().getRequiredTestClass(), ExamplaryMock.class);
                if (annotation.isPresent()) {
                    return new Scope(Settings.of(annotation.get()), next.get(), here, workspaces);
                }
            }
        }
        return built(Settings.defaults(), here, workspaces);
    }

    /** The mock, which the first who asks starts, and which ends with the last test of the run. */
    RunningMock mock() {
        return here.getRoot()
                .getStore(MOCKS)
                .getOrComputeIfAbsent(settings.source(), MockSource::open, RunningMock.class);
    }

    /** The workspace that belongs here; made if need be. */
    TestWorkspace workspace() {
        return isShared()
                ? home.getStore(workspaces).getOrComputeIfAbsent(ofClass(), key -> make(home), TestWorkspace.class)
                : here.getStore(workspaces).getOrComputeIfAbsent(OF_TEST, key -> make(here), TestWorkspace.class);
    }

    /** The workspace that belongs here, if somebody asked for it. */
    Optional<TestWorkspace> madeWorkspace() {
        return Optional.ofNullable(
                isShared()
                        ? home.getStore(workspaces).get(ofClass(), TestWorkspace.class)
                        : here.getStore(workspaces).get(OF_TEST, TestWorkspace.class));
    }

    boolean isHome() {
        return here.getUniqueId().equals(home.getUniqueId());
    }

    /** Whether all tests of the home have one workspace. */
    boolean isShared() {
        return switch (settings.scope()) {
            case PER_CLASS -> true;
            case PER_TEST -> here.getTestMethod().isEmpty();
            case AS_INSTANCE ->
                here.getTestMethod().isEmpty()
                        || here.getTestInstanceLifecycle()
                                .filter(lifecycle -> lifecycle == Lifecycle.PER_CLASS)
                                .isPresent();
        };
    }

    /** Names the class, since what a nested class looks up is also looked for in those around it. */
    private String ofClass() {
        return "workspace of " + home.getUniqueId();
    }

    private TestWorkspace make(ExtensionContext owner) {
        MockHandle handle = settings.source().isSeeded()
                ? mock().client().workspace(DerivedKey.of(owner.getUniqueId()))
                : mock().client().workspaces().create(NewWorkspace.plain().named(name(owner)));
        return new TestWorkspace(handle);
    }

    private static String name(ExtensionContext owner) {
        String type = owner.getTestClass().map(Class::getSimpleName).orElse("");
        String name = isClass(owner) ? type : type + ": " + owner.getDisplayName();
        return name.substring(0, Math.min(name.length(), NAME));
    }

    private static boolean isClass(ExtensionContext context) {
        return context.getTestClass().isPresent() && context.getTestMethod().isEmpty();
    }
}
