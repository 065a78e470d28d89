/** Judges JSON files by the schemas. Start at {@link io.examplarymock.harness.validate.Validation}. */
package io.examplarymock.harness.validate;
