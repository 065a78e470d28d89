/** Hides keys and other secrets in whatever is printed or written. Start at {@link io.examplarymock.harness.masking.Masking}. */
package io.examplarymock.harness.masking;
