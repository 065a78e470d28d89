/** Finds and reads the documents that a user names. Start at {@link io.examplarymock.harness.files.Sources}. */
package io.examplarymock.harness.files;
