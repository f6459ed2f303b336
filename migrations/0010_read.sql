-- +goose Up
-- Read models belong to the application: it rebuilds them into shadow tables and renames those.
CREATE SCHEMA read AUTHORIZATION sijil_app;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;
