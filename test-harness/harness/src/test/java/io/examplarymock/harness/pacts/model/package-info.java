/** What is read of pacts of each specification. */
package io.examplarymock.harness.pacts.model;
