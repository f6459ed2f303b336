-- +goose Up
SET LOCAL ROLE sijil_app;

-- Which log the read models and the policies' places are of, by one of its events. It is at or before the
-- policies' place: from there they can go on in a copy of the log, also if the log itself is lost.
CREATE TABLE read.log_mark (
	single    boolean PRIMARY KEY DEFAULT true CHECK (single),
	position  bigint NOT NULL,
	event     uuid NOT NULL,
	stream    text COLLATE "C" NOT NULL,
	revision  bigint NOT NULL,
	marked_at timestamptz NOT NULL DEFAULT now()
);

-- Up to here there was no other log than the one of this database.
INSERT INTO read.log_mark (position, event, stream, revision)
	SELECT position, id, stream, revision FROM log.events
	WHERE position <= greatest(1, (SELECT position FROM read.checkpoints WHERE name = 'policies'))
		AND EXISTS (SELECT FROM read.checkpoints WHERE position > 0)
	ORDER BY position DESC LIMIT 1;

RESET ROLE;
