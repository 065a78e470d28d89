/**
 * JSON in and out. The only package that knows Jackson, and the way to the schemas. Start at {@link
 * io.examplarymock.server.json.Json}.
 */
package io.examplarymock.server.json;
