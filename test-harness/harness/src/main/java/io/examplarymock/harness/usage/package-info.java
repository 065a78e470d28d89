/** What every tool may say about how it is used. */
package io.examplarymock.harness.usage;
