/** Files that pages need, from the class path. Start at {@link io.examplarymock.server.web.Assets}. */
package io.examplarymock.server.web;
