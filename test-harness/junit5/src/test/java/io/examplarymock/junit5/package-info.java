/** Tests of the extension. Classes within test classes are run by the JUnit Platform Test Kit; start at {@code Run}. */
package io.examplarymock.junit5;
