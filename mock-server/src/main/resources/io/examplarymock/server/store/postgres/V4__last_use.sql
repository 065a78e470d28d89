-- When a workspace was last used, to the minute, if its key's first use opened it; NULL: it makes no room for others.

ALTER TABLE workspace ADD COLUMN used_at timestamptz;

CREATE INDEX workspace_by_use ON workspace (used_at) WHERE used_at IS NOT NULL;
