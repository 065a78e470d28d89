/** Pact contracts of the documented API. */
package io.examplarymock.contracts;
