/** How scenarios are played. Start at {@code PostmanTest}. */
package io.examplarymock.harness.verify.play;
