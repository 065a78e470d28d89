/**
 * The tools that judge documents and clients, on one command line. Start at {@link io.examplarymock.harness.Main}; each
 * command is a class in {@code cli}, and does its work in a package of its own, which knows no command line.
 */
package io.examplarymock.harness;
