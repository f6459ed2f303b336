-- +goose Up
SET LOCAL ROLE sijil_app;

CREATE INDEX person_guardian ON read.person ((guardian->>'national_number')) WHERE guardian IS NOT NULL;

RESET ROLE;
