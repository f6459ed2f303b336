-- +goose Up
SET LOCAL ROLE sijil_app;

-- Texts that are only compared and ordered as bytes are COLLATE "C"; what is unknown is NULL.
CREATE TABLE read.person (
	national_number               text COLLATE "C" PRIMARY KEY,
	family_number                 text COLLATE "C",
	family_role                   text,
	name_given                    text,
	name_father                   text,
	name_grandfather              text,
	name_surname                  text,
	name_latin_given              text,
	name_latin_father             text,
	name_latin_grandfather        text,
	name_latin_surname            text,
	sex                           text,
	date_of_birth                 text COLLATE "C",
	place_of_birth_country        text,
	place_of_birth_governorate    text,
	place_of_birth_district       text,
	place_of_birth_subdistrict    text,
	place_of_birth_locality       text,
	place_of_birth_facility       text,
	nationality                   text,
	marital_status                text,
	residence_country             text,
	residence_governorate         text,
	residence_district            text,
	residence_subdistrict         text,
	residence_locality            text,
	residence_facility            text,
	mother_national_number        text COLLATE "C",
	mother_name_given             text,
	mother_name_father            text,
	mother_name_grandfather       text,
	mother_name_surname           text,
	mother_name_latin_given       text,
	mother_name_latin_father      text,
	mother_name_latin_grandfather text,
	mother_name_latin_surname     text,
	father_national_number        text COLLATE "C",
	father_name_given             text,
	father_name_father            text,
	father_name_grandfather       text,
	father_name_surname           text,
	father_name_latin_given       text,
	father_name_latin_father      text,
	father_name_latin_grandfather text,
	father_name_latin_surname     text,
	life_status                   text,
	date_of_death                 text COLLATE "C",
	death                         text COLLATE "C",
	death_number                  text COLLATE "C",
	origin                        text,
	birth                         text COLLATE "C",
	legacy                        jsonb,
	office                        text COLLATE "C",
	area                          text COLLATE "C",
	enrolled_on                   text COLLATE "C",
	sealed                        boolean NOT NULL,
	cancelled                     jsonb,
	revision                      bigint NOT NULL,
	changed_at                    timestamptz NOT NULL,
	words                         tsvector,
	name_key                      text
);
CREATE INDEX person_family ON read.person (family_number, date_of_birth, national_number);
CREATE INDEX person_mother ON read.person (mother_national_number) WHERE mother_national_number IS NOT NULL;
CREATE INDEX person_father ON read.person (father_national_number) WHERE father_national_number IS NOT NULL;
CREATE INDEX person_words ON read.person USING gin (words);
CREATE INDEX person_similar ON read.person USING gin (name_key gin_trgm_ops);

RESET ROLE;
