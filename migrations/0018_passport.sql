-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.passport (
	passport        text COLLATE "C" PRIMARY KEY,
	national_number text COLLATE "C" NOT NULL,
	office          text COLLATE "C",
	area            text COLLATE "C",
	opened_on       text COLLATE "C",
	record          jsonb,
	revision        bigint NOT NULL,
	changed_at      timestamptz NOT NULL,
	numbers         text[],
	statuses        text[],
	due_on          text COLLATE "C",
	listed_on       text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX passport_national_number ON read.passport (national_number);
CREATE INDEX passport_latest ON read.passport (listed_on, passport);
CREATE INDEX passport_office ON read.passport (office, listed_on, passport);
CREATE INDEX passport_numbers ON read.passport USING gin (numbers);
CREATE INDEX passport_due ON read.passport (due_on) WHERE due_on IS NOT NULL;

CREATE TABLE read.passport_sltd (
	number      text COLLATE "C" PRIMARY KEY,
	stream      text COLLATE "C" NOT NULL,
	record      jsonb,
	since       text COLLATE "C" NOT NULL,
	due         boolean NOT NULL,
	sent        boolean NOT NULL,
	outcome     text,
	reported_on text COLLATE "C"
);
CREATE INDEX passport_sltd_latest ON read.passport_sltd (since, number);
CREATE INDEX passport_sltd_due ON read.passport_sltd (since, number) WHERE due;

RESET ROLE;
