-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.nationalid (
	nationalid         text COLLATE "C" PRIMARY KEY,
	national_number    text COLLATE "C",
	application        text COLLATE "C",
	application_status text,
	office             text COLLATE "C",
	area               text COLLATE "C",
	home               text COLLATE "C",
	applied_on         text COLLATE "C",
	record             jsonb,
	revision           bigint NOT NULL,
	changed_at         timestamptz NOT NULL,
	cards              text[],
	access_numbers     text[],
	card_status        text,
	due_on             text COLLATE "C"
);
CREATE INDEX nationalid_latest ON read.nationalid (applied_on, nationalid);
CREATE INDEX nationalid_office ON read.nationalid (office, applied_on, nationalid);
CREATE INDEX nationalid_application ON read.nationalid (application);
CREATE INDEX nationalid_cards ON read.nationalid USING gin (cards);
CREATE INDEX nationalid_access ON read.nationalid USING gin (access_numbers);
CREATE INDEX nationalid_due ON read.nationalid (due_on) WHERE due_on IS NOT NULL;

RESET ROLE;
