/** What the platform offers to every workspace alike (fact E16). Start at {@link io.examplarymock.server.reference.Catalogue}. */
package io.examplarymock.server.reference;
