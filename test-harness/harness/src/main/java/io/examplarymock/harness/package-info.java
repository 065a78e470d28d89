/** The command line. */
package io.examplarymock.harness;
