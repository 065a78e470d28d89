/** Tests of recording what happened. */
package io.examplarymock.harness.record;
