-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.vital_statistics (
	record      text COLLATE "C" PRIMARY KEY,
	event       text COLLATE "C" NOT NULL,
	month       text COLLATE "C",
	governorate text COLLATE "C",
	sex         text COLLATE "C",
	age_group   text COLLATE "C",
	timed       boolean NOT NULL,
	timely      boolean NOT NULL,
	days        bigint NOT NULL,
	void        boolean NOT NULL
);
CREATE INDEX vital_statistics_counts ON read.vital_statistics (event, month, governorate)
	INCLUDE (sex, age_group, timed, timely, days) WHERE NOT void;

RESET ROLE;
