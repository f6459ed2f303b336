-- +goose Up
SET LOCAL ROLE sijil_app;

-- Each command of a policy stands for itself in the queue.
ALTER TABLE read.policy_failures RENAME COLUMN policy TO reactor;
ALTER TABLE read.policy_failures
	ADD COLUMN policy text COLLATE "C",  -- for whose sake; the reactor where nobody could say yet what the event calls for
	ADD COLUMN target text COLLATE "C" NOT NULL DEFAULT ''; -- the stream that the command goes to; empty: all of the policy's
UPDATE read.policy_failures SET policy = reactor;
ALTER TABLE read.policy_failures
	ALTER COLUMN policy SET NOT NULL,
	DROP CONSTRAINT policy_failures_pkey,
	ADD PRIMARY KEY (reactor, event, policy, target);
CREATE INDEX policy_failures_stream ON read.policy_failures (stream);

ALTER TABLE read.work_queue
	ADD COLUMN policy    text COLLATE "C", -- for policy_failed
	ADD COLUMN reference text COLLATE "C";

-- What policies recorded, by the event that called for it.
CREATE TABLE read.consequence (
	event       text COLLATE "C" PRIMARY KEY,
	cause       text COLLATE "C" NOT NULL,
	actor       text COLLATE "C",
	register    text COLLATE "C" NOT NULL,
	stream      text COLLATE "C" NOT NULL,
	type        text COLLATE "C" NOT NULL,
	recorded_at timestamptz NOT NULL,
	position    bigint NOT NULL
);
CREATE INDEX consequence_cause ON read.consequence (cause);

RESET ROLE;
