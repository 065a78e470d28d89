/** What the schemas promise, each promise in a test. Start at {@link io.examplarymock.schemas.SchemaCatalogTest}. */
package io.examplarymock.schemas;
