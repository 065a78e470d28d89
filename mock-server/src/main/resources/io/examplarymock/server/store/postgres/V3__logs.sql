-- What replicas write down together: the exchanges of journals. Whoever adds to a log locks its row here until the
-- transaction ends, so that numbers come to be seen in their order, and a reader who goes on from the last misses none.

CREATE TABLE log (
    -- The id of the workspace; empty for what no workspace can be told for.
    owner        text        PRIMARY KEY,
    workspace_id text        REFERENCES workspace ON DELETE CASCADE,
    last         bigint      NOT NULL DEFAULT 0,
    -- How many lines made room for newer ones.
    evicted      bigint      NOT NULL DEFAULT 0,
    bytes        bigint      NOT NULL DEFAULT 0,
    -- What happened before is not added any more, whichever replica comes late with it.
    cleared_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX log_by_workspace ON log (workspace_id);

CREATE TABLE log_line (
    owner  text   NOT NULL REFERENCES log ON DELETE CASCADE,
    number bigint NOT NULL,
    bytes  int    NOT NULL,
    text   text   NOT NULL,
    PRIMARY KEY (owner, number)
);

INSERT INTO log (owner) VALUES ('');
INSERT INTO log (owner, workspace_id) SELECT id, id FROM workspace;
