package io.examplarymock.server.permission;

import java.time.Instant;

/** What permissions are given on: an exam or a practice space; whoever made it owns it. */
public interface Resource {
    /** Its id, whose prefix tells what it is. */
    String id();

    /** Id of the user who made it. */
    String createdBy();

    /** When it was made. */
    Instant createdAt();

    /** The permissions that were given, without that of its maker. */
    Permissions permissions();
}
