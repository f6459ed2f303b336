package migrate

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

const (
	insufficientPrivilege = "42501"
	duplicateObject       = "42710"
	uniqueViolation       = "23505"
)

// ErrRole says what the database's administrator must do.
var ErrRole = errors.New("the role sijil_app is missing or not ours to use: let an administrator run " +
	"CREATE ROLE sijil_app LOGIN; GRANT sijil_app TO <this role>; and repeat")

// ErrNoArabic refuses a database whose character type knows no Arabic letters.
var ErrNoArabic = errors.New("this database would not find Arabic names (its lc_ctype knows no Arabic letters): " +
	"make it anew with CREATE DATABASE sijil TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")

// ensureRole makes the application's role where that is allowed, and takes part
// in it, so as to make the schema that it owns.
func ensureRole(ctx context.Context, db *sql.DB) error {
	var exists, member bool
	const ask = `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sijil_app')`
	if err := db.QueryRowContext(ctx, ask).Scan(&exists); err != nil {
		return fmt.Errorf("connect to the database: %w", err)
	}
	if !exists {
		_, err := db.ExecContext(ctx, `CREATE ROLE sijil_app LOGIN`)
		switch sqlState(err) {
		case insufficientPrivilege:
			return ErrRole
		case duplicateObject, uniqueViolation: // another process was first
		default:
			if err != nil {
				return err
			}
		}
	}
	if err := db.QueryRowContext(ctx, `SELECT pg_has_role('sijil_app', 'MEMBER')`).Scan(&member); err != nil {
		return err
	}
	if member {
		return nil
	}
	if _, err := db.ExecContext(ctx, `GRANT sijil_app TO CURRENT_USER`); sqlState(err) == insufficientPrivilege {
		return ErrRole
	} else if err != nil {
		return err
	}
	return nil
}

// checkArabic tries the search extension and takes it back, so that a database
// which is refused stays as it was.
func checkArabic(ctx context.Context, db *sql.DB) error {
	err := tryArabic(ctx, db)
	if sqlState(err) == uniqueViolation { // another process was migrating: now the extension is there
		err = tryArabic(ctx, db)
	}
	return err
}

func tryArabic(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, `CREATE EXTENSION IF NOT EXISTS pg_trgm`); err != nil {
		return fmt.Errorf("the extension pg_trgm cannot be loaded (install postgresql-contrib, and migrate as the database's owner): %w", err)
	}
	return findsArabic(ctx, tx)
}

func findsArabic(ctx context.Context, q interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
},
) error {
	var trigrams int
	if err := q.QueryRowContext(ctx, `SELECT cardinality(show_trgm('محمد'))`).Scan(&trigrams); err != nil {
		return err
	}
	if trigrams == 0 {
		return ErrNoArabic
	}
	return nil
}
