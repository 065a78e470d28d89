-- A workspace is its parts: what the state document says, one thing per row. Every change of a workspace makes its next
-- version, and rows carry the version that wrote them, so that a replica reads only what others wrote since.

CREATE TABLE workspace (
    id             text        PRIMARY KEY,
    -- The transaction that added it: tells it from one of the same id that was removed before.
    born           bigint      NOT NULL,
    version        bigint      NOT NULL,
    -- Whose version is older than this cannot catch up by rows that are newer: rows of what is gone were swept away.
    complete_since bigint      NOT NULL,
    -- The time of the latest change, by the clock of the replica that made it. Time goes on from here.
    changed_at     timestamptz NOT NULL
);

CREATE TABLE part (
    workspace_id text   NOT NULL REFERENCES workspace ON DELETE CASCADE,
    kind         text   NOT NULL,
    id           text   NOT NULL,
    -- The order of parts of one kind.
    place        bigint GENERATED ALWAYS AS IDENTITY,
    -- The version in which it got its place.
    placed_in    bigint NOT NULL,
    -- The version in which it was written.
    version      bigint NOT NULL,
    -- NULL: it is gone.
    json         text,
    PRIMARY KEY (workspace_id, kind, id)
);

CREATE INDEX part_by_version ON part (workspace_id, version);

CREATE TABLE api_key (
    key          text PRIMARY KEY,
    workspace_id text NOT NULL REFERENCES workspace ON DELETE CASCADE
);

CREATE INDEX api_key_by_workspace ON api_key (workspace_id);

-- Also those that were deleted: their ids stay taken.
CREATE TABLE embed_session (
    id           text PRIMARY KEY,
    workspace_id text NOT NULL REFERENCES workspace ON DELETE CASCADE
);

CREATE INDEX embed_session_by_workspace ON embed_session (workspace_id);
