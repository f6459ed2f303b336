-- +goose Up

-- Who read whose data is a log of its own, of the same kind as the registers': it grows with every reading, so
-- that folding it with the registers would make each rebuild read a hundred times as much. Its functions are those
-- of the log, in its own schema, so that the two can never differ.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO sijil_app;

CREATE TABLE access.events (LIKE log.events INCLUDING ALL);
GRANT SELECT, INSERT ON access.events TO sijil_app;

-- +goose StatementBegin
DO $$
DECLARE
	f text;
BEGIN
	FOREACH f IN ARRAY ARRAY['log.refuse_change', 'log.lock_key', 'log.append_believed', 'log.append'] LOOP
		EXECUTE replace(pg_get_functiondef(f::regproc), 'log.', 'access.');
	END LOOP;
END
$$;
-- +goose StatementEnd

-- Another writers' lock than the log's ("sijilacc").
CREATE OR REPLACE FUNCTION access.lock_key() RETURNS bigint LANGUAGE sql IMMUTABLE
AS 'SELECT x''73696a696c616363''::bigint';

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON access.events
	FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change();
ALTER TABLE access.events ENABLE ALWAYS TRIGGER immutable;
