-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE TABLE read.retirement (
	retirement      text COLLATE "C" PRIMARY KEY,
	national_number text COLLATE "C",
	status          text,
	flags           text[],
	kind            text,
	office          text COLLATE "C",
	area            text COLLATE "C",
	opened_on       text COLLATE "C",
	record          jsonb,
	decisions       jsonb,
	proofs          jsonb,
	clearances      jsonb,
	revision        bigint NOT NULL,
	changed_at      timestamptz NOT NULL,
	payable_from    text COLLATE "C",
	due_on          text COLLATE "C",
	payees          text[],
	survivors       text[]
);
CREATE INDEX retirement_number ON read.retirement (national_number);
CREATE INDEX retirement_status ON read.retirement (status, national_number);
CREATE INDEX retirement_flagged ON read.retirement (national_number) WHERE flags IS NOT NULL;
CREATE INDEX retirement_due ON read.retirement (due_on, retirement) WHERE due_on IS NOT NULL;
CREATE INDEX retirement_payable ON read.retirement (national_number) WHERE payees IS NOT NULL;
CREATE INDEX retirement_survivors ON read.retirement USING gin (survivors) WHERE survivors IS NOT NULL;

CREATE TABLE read.retirement_payment (
	payment    text COLLATE "C" PRIMARY KEY,
	retirement text COLLATE "C",
	payee      text COLLATE "C",
	month      text COLLATE "C",
	paid_on    text COLLATE "C",
	net        bigint NOT NULL,
	paid       jsonb,
	revision   bigint NOT NULL
);
CREATE INDEX retirement_payment_case ON read.retirement_payment (retirement, month, payment);

RESET ROLE;
