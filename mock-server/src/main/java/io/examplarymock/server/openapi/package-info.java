/**
 * OpenAPI 3.1 documents, assembled out of a table of operations and the schema files that they name; the API and the
 * admin side each bring a table. Start at {@link io.examplarymock.server.openapi.Description}.
 */
package io.examplarymock.server.openapi;
