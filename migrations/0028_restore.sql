-- +goose Up
SET LOCAL ROLE sijil_app;

-- A row stands here while a backup is being restored into this database, and which one:
-- until it is complete nothing may take what is there for the registry.
CREATE TABLE read.restore (
	single   boolean PRIMARY KEY DEFAULT true CHECK (single),
	archive  text NOT NULL,
	begun_at timestamptz NOT NULL DEFAULT now()
);

RESET ROLE;
