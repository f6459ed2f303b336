-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.marriage (
	marriage          text COLLATE "C" PRIMARY KEY,
	status            text NOT NULL,
	ended             text COLLATE "C",
	flags             text[],
	court             text COLLATE "C",
	contract_number   text COLLATE "C",
	date_of_contract  text COLLATE "C",
	husband           text COLLATE "C",
	wife              text COLLATE "C",
	office            text COLLATE "C",
	area              text COLLATE "C",
	registrar         text,
	registered_on     text COLLATE "C",
	registration_type text,
	legacy            jsonb,
	waiting_until     text COLLATE "C",
	waiting_law       text,
	particulars       jsonb,
	course            jsonb,
	annulled          jsonb,
	cancelled         jsonb,
	reinstated        jsonb,
	divorce_undone    jsonb,
	corrections       jsonb,
	annotations       jsonb,
	documents         jsonb,
	revision          bigint NOT NULL,
	changed_at        timestamptz NOT NULL,
	words             tsvector,
	pairs             integer[],
	wed_on            text COLLATE "C" NOT NULL
);
CREATE INDEX marriage_latest ON read.marriage (wed_on, marriage);
CREATE INDEX marriage_office ON read.marriage (office, wed_on, marriage);
CREATE INDEX marriage_contract ON read.marriage (contract_number, wed_on, marriage);
CREATE INDEX marriage_husband ON read.marriage (husband) WHERE husband IS NOT NULL;
CREATE INDEX marriage_wife ON read.marriage (wife) WHERE wife IS NOT NULL;
CREATE INDEX marriage_flagged ON read.marriage (wed_on, marriage) WHERE flags IS NOT NULL;
CREATE INDEX marriage_pairs ON read.marriage USING gin (pairs);

RESET ROLE;
