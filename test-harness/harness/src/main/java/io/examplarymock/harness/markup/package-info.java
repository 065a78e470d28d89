/** Text in reports of XML and HTML. */
package io.examplarymock.harness.markup;
