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

SET LOCAL ROLE sijil_app;

-- One row for each person in each reading.
CREATE TABLE read.access_log (
	entry        text COLLATE "C" PRIMARY KEY,
	person       text COLLATE "C",
	record       text COLLATE "C",
	at           timestamptz NOT NULL,
	action       text COLLATE "C",
	command      boolean NOT NULL,
	outcome      text COLLATE "C" NOT NULL,
	actor        text COLLATE "C",
	actor_number text COLLATE "C",
	agency       text COLLATE "C",
	office       text COLLATE "C",
	role         text COLLATE "C",
	purpose      text COLLATE "C",
	agreement    text COLLATE "C",
	legal_basis  text,
	case_file    text COLLATE "C",
	request      text COLLATE "C",
	hidden_until text COLLATE "C",
	shown        jsonb
);
CREATE INDEX access_log_person ON read.access_log (person, entry);
CREATE INDEX access_log_actor ON read.access_log (agency, actor, entry);
CREATE INDEX access_log_at ON read.access_log USING brin (at); -- rows come in this order
CREATE INDEX access_log_record ON read.access_log (record, entry) WHERE record IS NOT NULL;

CREATE TABLE read.access_flag (
	flag      text COLLATE "C" PRIMARY KEY,
	rule      text COLLATE "C",
	officer   text COLLATE "C",
	agency    text COLLATE "C",
	office    text COLLATE "C",
	person    text COLLATE "C",
	first_at  timestamptz,
	last_at   timestamptz,
	counted   bigint NOT NULL,
	beyond    bigint NOT NULL,
	raised_at timestamptz,
	finding   text COLLATE "C",
	reason    text,
	auditor   text COLLATE "C",
	closed_on text COLLATE "C"
);
-- Late registrations are few: what the watch counts each minute.
CREATE INDEX birth_late ON read.birth (registered_on) WHERE days_late > 0;
CREATE INDEX access_flag_oldest ON read.access_flag (raised_at, flag);

RESET ROLE;
