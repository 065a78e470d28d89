/** Exported exams, kept behind links. Start at {@link io.examplarymock.server.export.Exports}. */
package io.examplarymock.server.export;
