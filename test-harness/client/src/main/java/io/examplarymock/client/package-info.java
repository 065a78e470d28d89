/** A small client of the mock. */
package io.examplarymock.client;
