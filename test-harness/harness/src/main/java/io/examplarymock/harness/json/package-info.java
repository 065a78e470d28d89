/** JSON and YAML, for reports and out of documents; the only package that knows Jackson. */
package io.examplarymock.harness.json;
