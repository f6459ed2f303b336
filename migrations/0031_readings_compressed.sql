-- +goose Up
-- Many readings make one long event, and packing it took a quarter of what its insert costs the server. LZ4 packs
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
