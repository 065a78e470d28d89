/** The client against a fake that shows every request, and against the real mock. */
package io.examplarymock.client;
