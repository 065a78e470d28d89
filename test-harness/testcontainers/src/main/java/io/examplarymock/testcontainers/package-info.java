/**
 * The mock in a container, for tests with Testcontainers. Start at {@link
 * io.examplarymock.testcontainers.ExamplaryMockContainer}.
 */
package io.examplarymock.testcontainers;
