/** How the container is put together, and, where a Docker engine and the image are at hand, what it does. */
package io.examplarymock.testcontainers;
