-- +goose Up
SET LOCAL ROLE sijil_app;

-- Few people's records are sealed: what is asked of every other register's records, whether they concern one, is answered by this index.
CREATE INDEX person_sealed ON read.person (national_number) WHERE sealed;

RESET ROLE;
