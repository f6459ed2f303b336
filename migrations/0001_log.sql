-- +goose Up
CREATE SCHEMA log;
GRANT USAGE ON SCHEMA log TO sijil_app;

CREATE TABLE log.events (
	position    bigint PRIMARY KEY,
	stream      text COLLATE "C" NOT NULL,
	revision    bigint NOT NULL,
	id          uuid NOT NULL UNIQUE,
	type        text COLLATE "C" NOT NULL,
	data        bytea NOT NULL,
	metadata    bytea NOT NULL,
	recorded_at timestamptz NOT NULL,
	UNIQUE (stream, revision)
);
GRANT SELECT, INSERT ON log.events TO sijil_app;

-- Recorded history is never changed, whoever asks: the owner and replication are refused too.
-- +goose StatementBegin
CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'log.events is immutable: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
-- +goose StatementEnd
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON log.events
	FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.events ENABLE ALWAYS TRIGGER immutable;

-- The application reads which migrations were made, to refuse a database that is too old for it.
GRANT SELECT ON goose_db_version TO sijil_app;
