-- +goose Up
-- Many readings make one long event, and packing it was the dearest part of its insert. LZ4 packs
-- with less work; a server that was built without it goes on as before.
-- +goose StatementBegin
DO $$
BEGIN
	ALTER TABLE access.events ALTER COLUMN data SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
	NULL;
END
$$;
-- +goose StatementEnd
