-- +goose Up
SET LOCAL ROLE sijil_app;

ALTER TABLE read.person
	ADD COLUMN civil_status   text,
	ADD COLUMN marriages      jsonb,
	ADD COLUMN guardian_needs text[],
	ADD COLUMN full_age       bigint NOT NULL DEFAULT 0,
	ADD COLUMN due_on         text COLLATE "C", -- the first day on which the calendar has something to decide
	ADD COLUMN guardian       jsonb,
	ADD COLUMN guardian_order jsonb;
CREATE INDEX person_due ON read.person (due_on) WHERE due_on IS NOT NULL;

RESET ROLE;
