/** JSON Schemas of the documented API and a validator for them. */
package io.examplarymock.schemas;
