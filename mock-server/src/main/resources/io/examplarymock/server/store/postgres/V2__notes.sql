-- What replicas tell each other beside the workspaces, such as what a link of an export leads to. Each is forgotten.

CREATE TABLE note (
    kind       text        NOT NULL,
    name       text        NOT NULL,
    -- NULL: it was taken away.
    text       text,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (kind, name)
);

CREATE INDEX note_by_expiry ON note (expires_at);
