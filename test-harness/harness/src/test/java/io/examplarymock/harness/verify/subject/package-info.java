/** Clients to be judged: a right one, and wrong ones that differ from it in one thing. They know the JDK alone. */
package io.examplarymock.harness.verify.subject;
