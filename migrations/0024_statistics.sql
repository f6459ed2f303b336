-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.register_statistics (
	fact        text COLLATE "C" PRIMARY KEY,
	register    text COLLATE "C",
	kind        text COLLATE "C",
	status      text COLLATE "C",
	office      text COLLATE "C",
	governorate text COLLATE "C",
	month       text COLLATE "C",
	monthly     bigint NOT NULL, -- fils
	void        boolean NOT NULL,
	known       jsonb
);
CREATE INDEX register_statistics_counts ON read.register_statistics (register, status, month, governorate)
	INCLUDE (kind, office, monthly) WHERE NOT void AND status IS NOT NULL;

RESET ROLE;
