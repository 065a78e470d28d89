/**
 * Exams and their questions, in Examplary's own format (facts E2, E3 and section 5 of the facts). Start at {@link
 * io.examplarymock.server.exam.Exam}.
 */
package io.examplarymock.server.exam;
