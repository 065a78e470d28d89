/** JSON documents as their readers meet them. */
package io.examplarymock.harness.json;
