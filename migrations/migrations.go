// Package migrations holds the database's schema as forward-only SQL, embedded.
// internal/migrate applies it.
//
// Files are numbered: 0001–0009 the log, from 0010 the read models. They run as
// the owner, who is a member of sijil_app; tables of the schema read must belong
// to sijil_app, so their files begin with SET LOCAL ROLE sijil_app and end with RESET ROLE.
package migrations

import "embed"

// Files are the migrations.
//
//go:embed *.sql
var Files embed.FS
