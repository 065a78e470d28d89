/**
 * JSON Schemas of the documented requests, answers, presets, outputs, events and errors, and judgements by them in
 * sentences that people can read. Start at {@link io.examplarymock.schemas.SchemaCatalog}; {@link
 * io.examplarymock.schemas.OperationCatalog} tells which operations use them, and {@link
 * io.examplarymock.schemas.Facts} lists what they rest on.
 */
package io.examplarymock.schemas;
