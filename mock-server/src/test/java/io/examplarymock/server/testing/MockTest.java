package io.examplarymock.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against one mock server that all such tests share. A parameter of type {@link Caller} gets a key of its own; a
 * test fails when one of its calls was answered against our own schema.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedMock.class)
public @interface MockTest {}
