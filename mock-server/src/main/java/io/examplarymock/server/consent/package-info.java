/**
 * The page on which a user allows an application what it asks for, and how its question is read (facts E17, A1). Start at
 * {@link io.examplarymock.server.consent.AuthorizationRequest}.
 */
package io.examplarymock.server.consent;
