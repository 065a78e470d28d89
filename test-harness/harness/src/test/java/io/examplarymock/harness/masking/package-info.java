/** Tests of hiding secrets. */
package io.examplarymock.harness.masking;
