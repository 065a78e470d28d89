/** The judge itself is judged. Start at {@code JudgedMutantsTest}. */
package io.examplarymock.harness.verify;
