/** A right page and wrong ones, each with its server. Start at {@link io.examplarymock.harness.verify.page.ReferencePage}. */
package io.examplarymock.harness.verify.page;
