/**
 * Keeps workspaces in a PostgreSQL database, which any number of replicas share. The only package that knows JDBC. Start
 * at {@link io.examplarymock.server.store.postgres.PostgresStore}.
 */
package io.examplarymock.server.store.postgres;
