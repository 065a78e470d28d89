/**
 * An extension of JUnit Jupiter that runs a mock in the process of the tests and gives each test a workspace of its own.
 * Start at {@link io.examplarymock.junit5.ExamplaryMock}, or at {@link io.examplarymock.junit5.ExamplaryMockExtension} for
 * what an annotation cannot say.
 */
package io.examplarymock.junit5;
