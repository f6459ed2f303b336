-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.death (
	death               text COLLATE "C" PRIMARY KEY,
	status              text NOT NULL,
	flags               text[],
	tracking            text COLLATE "C",
	registration_number text COLLATE "C",
	national_number     text COLLATE "C",
	office              text COLLATE "C",
	area                text COLLATE "C",
	registrar           text,
	notified_on         text COLLATE "C",
	declared_on         text COLLATE "C",
	registered_on       text COLLATE "C",
	registration_type   text,
	reason_for_delay    text,
	days_late           bigint NOT NULL,
	deadline_source     text,
	court_order         jsonb,
	legacy              jsonb,
	identified_from     text COLLATE "C",
	identified_as       text COLLATE "C",
	candidates          jsonb,
	cleared             jsonb,
	rejected            jsonb,
	cancelled           jsonb,
	reinstated          jsonb,
	voided              jsonb,
	earlier             jsonb,
	particulars         jsonb,
	corrections         jsonb,
	annotations         jsonb,
	documents           jsonb,
	revision            bigint NOT NULL,
	changed_at          timestamptz NOT NULL,
	words               tsvector,
	pairs               integer[],
	died_on             text COLLATE "C" NOT NULL,
	earlier_numbers     text[]
);
CREATE INDEX death_latest ON read.death (died_on, death);
CREATE INDEX death_office ON read.death (office, died_on, death);
CREATE INDEX death_number ON read.death (registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX death_earlier ON read.death USING gin (earlier_numbers) WHERE earlier_numbers IS NOT NULL;
CREATE INDEX death_tracking ON read.death (tracking) WHERE tracking IS NOT NULL;
CREATE INDEX death_flagged ON read.death (died_on, death) WHERE flags IS NOT NULL;
CREATE INDEX death_pairs ON read.death USING gin (pairs);

RESET ROLE;
