/** What a workspace holds besides its sessions. Start at {@link io.examplarymock.server.content.Content}. */
package io.examplarymock.server.content;
