/** Tests of the recording proxy. {@link io.examplarymock.server.proxy.ProxyOverHttpTest} shows it as users meet it. */
package io.examplarymock.server.proxy;
