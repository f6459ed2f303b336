-- +goose Up

-- The writers' lock is an advisory one, held until the commit is durable: whoever gets it next sees
-- everything that came before, so positions have no gaps and appear in order. It
-- belongs to the transaction: a writer whose connection is lost has lost it, and
-- its writes with it. The number of the lock is arbitrary ("sijillog").
CREATE FUNCTION log.lock_key() RETURNS bigint LANGUAGE sql IMMUTABLE
AS 'SELECT x''73696a696c6c6f67''::bigint';

-- The usual flush, in one statement, so that one round trip and one commit carry
-- it: every stream is believed to end at a known revision. Arrays by stream that
-- exists: its name and that revision. Arrays by event, in the order of their
-- positions. Result: the log's last position before it; null if any belief was
-- wrong or any id used before, and then nothing was written: log.append finds out.
-- +goose StatementBegin
CREATE FUNCTION log.append_believed(
	streams text[], lasts bigint[],
	names text[], revisions bigint[], ids uuid[], types text[], data bytea[], metadata bytea[]
) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	head bigint;
	now timestamptz;
BEGIN
	PERFORM pg_advisory_xact_lock(log.lock_key());
	PERFORM FROM unnest(streams, lasts) AS s(name, last)
		WHERE NOT EXISTS (SELECT FROM log.events e WHERE e.stream = s.name AND e.revision = s.last);
	IF FOUND THEN
		RETURN NULL;
	END IF;
	head := coalesce((SELECT e.position FROM log.events e ORDER BY e.position DESC LIMIT 1), 0);
	now := clock_timestamp();
	INSERT INTO log.events (position, stream, revision, id, type, data, metadata, recorded_at)
	SELECT head + u.n, u.name, u.revision, u.id, u.type, u.data, u.metadata, now
	FROM unnest(names, revisions, ids, types, data, metadata) WITH ORDINALITY AS u(name, revision, id, type, data, metadata, n);
	RETURN head;
EXCEPTION WHEN unique_violation THEN
	RETURN NULL;
END
$$;
-- +goose StatementEnd

-- Any flush, likewise in one statement: each append is judged on its own.
--
-- Arrays by append: "stream" is an index into streams; the stream's last
-- revision (-1 for none) must lie between at_least and at_most; size counts its
-- events. Arrays by event: owner is the append's index, nth counts from 0
-- within it. Results by append: the stream's last revision before it, and the
-- log's last position before it; a position of -1 says that nothing was written
-- because of the revision, -2 because one of its ids was there already.
-- +goose StatementBegin
CREATE FUNCTION log.append(
	streams text[], stream int[], at_least bigint[], at_most bigint[], size int[],
	owner int[], nth int[], ids uuid[], names text[], types text[], data bytea[], metadata bytea[],
	OUT revisions bigint[], OUT positions bigint[]
) LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	lasts bigint[];
	known int[];
	head bigint;
	last bigint;
	now timestamptz;
BEGIN
	PERFORM pg_advisory_xact_lock(log.lock_key());
	head := coalesce((SELECT e.position FROM log.events e ORDER BY e.position DESC LIMIT 1), 0);
	now := clock_timestamp();
	lasts := ARRAY(
		SELECT coalesce((SELECT e.revision FROM log.events e WHERE e.stream = s.name ORDER BY e.revision DESC LIMIT 1), -1)
		FROM unnest(streams) AS s(name));
	known := ARRAY(
		SELECT u.owner FROM unnest(owner, ids) AS u(owner, id)
		WHERE EXISTS (SELECT FROM log.events e WHERE e.id = u.id));
	FOR i IN 1 .. cardinality(stream) LOOP
		last := lasts[stream[i]];
		revisions[i] := last;
		IF i = ANY (known) THEN
			positions[i] := -2;
		ELSIF last < at_least[i] OR last > at_most[i] THEN
			positions[i] := -1;
		ELSE
			positions[i] := head;
			head := head + size[i];
			lasts[stream[i]] := last + size[i];
		END IF;
	END LOOP;
	INSERT INTO log.events (position, stream, revision, id, type, data, metadata, recorded_at)
	SELECT positions[u.owner] + u.nth + 1, u.name, revisions[u.owner] + u.nth + 1, u.id, u.type, u.data, u.metadata, now
	FROM unnest(owner, nth, ids, names, types, data, metadata) AS u(owner, nth, id, name, type, data, metadata)
	WHERE positions[u.owner] >= 0;
END
$$;
-- +goose StatementEnd
