-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.work_queue (
	item                      text COLLATE "C" PRIMARY KEY,
	register                  text COLLATE "C",
	record                    text COLLATE "C" NOT NULL,
	status                    text,
	flags                     text[],
	tracking                  text COLLATE "C",
	office                    text COLLATE "C",
	area                      text COLLATE "C",
	subject_given             text,
	subject_father            text,
	subject_grandfather       text,
	subject_surname           text,
	subject_latin_given       text,
	subject_latin_father      text,
	subject_latin_grandfather text,
	subject_latin_surname     text,
	occurred                  text COLLATE "C",
	since                     text COLLATE "C",
	due_on                    text COLLATE "C",
	sealed                    boolean NOT NULL,
	ordered                   boolean NOT NULL,
	changed_at                timestamptz NOT NULL,
	revision                  bigint NOT NULL,
	reason                    text COLLATE "C"
);
CREATE INDEX work_queue_oldest ON read.work_queue (since, item) WHERE flags IS NOT NULL;
CREATE INDEX work_queue_office ON read.work_queue (office, since, item) WHERE flags IS NOT NULL;

RESET ROLE;
