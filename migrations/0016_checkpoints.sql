-- +goose Up
SET LOCAL ROLE sijil_app;

-- How far each projection and policy has come. Rows and position change in one
-- transaction, under the condition that the position is the one that was left.
CREATE TABLE read.checkpoints (
	name           text COLLATE "C" PRIMARY KEY,
	version        integer NOT NULL,
	position       bigint NOT NULL,
	updated_at     timestamptz NOT NULL DEFAULT now(),
	status         text NOT NULL DEFAULT 'live', -- live, stopped
	failures       bigint NOT NULL DEFAULT 0,    -- how often it stopped, ever
	error          text,
	error_position bigint,
	error_event    text
);

-- What a policy was refused. It is tried again, and leaves the table when it is done.
CREATE TABLE read.policy_failures (
	policy   text COLLATE "C" NOT NULL,
	event    uuid NOT NULL,
	position bigint NOT NULL,
	stream   text COLLATE "C" NOT NULL,
	type     text COLLATE "C" NOT NULL,
	reason   text NOT NULL, -- the rule's key
	attempts integer NOT NULL DEFAULT 1,
	first_at timestamptz NOT NULL DEFAULT now(),
	last_at  timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (policy, event)
);

RESET ROLE;
