-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.birth (
	birth               text COLLATE "C" PRIMARY KEY,
	status              text NOT NULL,
	flags               text[],
	tracking            text COLLATE "C",
	registration_number text COLLATE "C",
	national_number     text COLLATE "C",
	family_number       text COLLATE "C",
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
	sealed              boolean NOT NULL,
	candidates          jsonb,
	cleared             jsonb,
	rejected            jsonb,
	cancelled           jsonb,
	reinstated          jsonb,
	particulars         jsonb,
	corrections         jsonb,
	annotations         jsonb,
	documents           jsonb,
	revision            bigint NOT NULL,
	changed_at          timestamptz NOT NULL,
	words               tsvector,
	pairs               integer[],
	born_on             text COLLATE "C" NOT NULL,
	mother_number       text COLLATE "C",
	father_number       text COLLATE "C"
);
CREATE INDEX birth_latest ON read.birth (born_on, birth);
CREATE INDEX birth_office ON read.birth (office, born_on, birth);
CREATE INDEX birth_number ON read.birth (registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX birth_tracking ON read.birth (tracking) WHERE tracking IS NOT NULL;
CREATE INDEX birth_child ON read.birth (national_number) WHERE national_number IS NOT NULL;
CREATE INDEX birth_mother ON read.birth (mother_number, born_on) WHERE mother_number IS NOT NULL;
CREATE INDEX birth_father ON read.birth (father_number, born_on) WHERE father_number IS NOT NULL;
CREATE INDEX birth_flagged ON read.birth (born_on, birth) WHERE flags IS NOT NULL;
CREATE INDEX birth_pairs ON read.birth USING gin (pairs);

RESET ROLE;
