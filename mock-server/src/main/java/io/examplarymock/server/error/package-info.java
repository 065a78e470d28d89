/**
 * Everything the API can refuse, in one catalogue. Start at {@link io.examplarymock.server.error.ApiError}.
 */
package io.examplarymock.server.error;
