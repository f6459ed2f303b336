-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.welfare (
	welfare       text COLLATE "C" PRIMARY KEY,
	family_number text COLLATE "C",
	status        text,
	flags         text[],
	office        text COLLATE "C",
	area          text COLLATE "C",
	head          text COLLATE "C",
	persons       text[],
	applied_on    text COLLATE "C",
	active_from   text COLLATE "C",
	last_paid     text COLLATE "C",
	amount        bigint NOT NULL,
	owed          bigint NOT NULL,
	debt          bigint NOT NULL,
	due_on        text COLLATE "C",
	address       jsonb,
	decision      jsonb,
	objection     jsonb,
	stopped       jsonb,
	state         jsonb,
	revision      bigint NOT NULL,
	changed_at    timestamptz NOT NULL
);
CREATE INDEX welfare_family ON read.welfare (family_number);
CREATE INDEX welfare_persons ON read.welfare USING gin (persons);
CREATE INDEX welfare_office ON read.welfare (office, family_number);
CREATE INDEX welfare_flagged ON read.welfare (family_number) WHERE flags IS NOT NULL;
CREATE INDEX welfare_paid ON read.welfare (family_number) WHERE status = 'active' OR status <> 'suspended' AND owed > 0;
CREATE INDEX welfare_due ON read.welfare (due_on) WHERE due_on IS NOT NULL;

RESET ROLE;
