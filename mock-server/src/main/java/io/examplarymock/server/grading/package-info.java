/**
 * Automatic grading by question type, and the points a rubric holds (section 5 of the facts: Q3, Q4, Q5). Start at
 * {@link io.examplarymock.server.grading.Grading}.
 */
package io.examplarymock.server.grading;
