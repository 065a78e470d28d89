/** JSON and YAML; the only package that knows Jackson. */
package io.examplarymock.harness.json;
