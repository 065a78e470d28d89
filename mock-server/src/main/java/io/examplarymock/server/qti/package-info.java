/**
 * Exams as QTI 3 packages (E4, Q6) and questions as QTI 3.0 or QTI 2.1 items (F3). Start at {@link
 * io.examplarymock.server.qti.QtiPackage} and {@link io.examplarymock.server.qti.QtiItem}.
 *
 * <p>Everything is first built as one tree of QTI 3 elements; QTI 2.1 is that tree in other words. Text that people
 * wrote enters the tree only through {@code Text} (escaped) or {@code SafeHtml} (harmless markup kept).
 */
package io.examplarymock.server.qti;
