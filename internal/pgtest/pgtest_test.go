package pgtest

import (
	"context"
	"testing"
)

func TestMain(m *testing.M) { Main(m) }

func TestEachDatabaseIsEmptyAndItsOwn(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	a, b := New(t).Pool(t), New(t).Pool(t)
	if _, err := a.Exec(ctx, `CREATE TABLE read.mine ()`); err != nil {
		t.Fatal(err)
	}
	const ask = `SELECT to_regclass('read.mine') IS NOT NULL`
	var inA, inB bool
	if err := a.QueryRow(ctx, ask).Scan(&inA); err != nil {
		t.Fatal(err)
	}
	if err := b.QueryRow(ctx, ask).Scan(&inB); err != nil {
		t.Fatal(err)
	}
	if !inA || inB {
		t.Errorf("the table is in a: %v, in b: %v", inA, inB)
	}
}

func TestDatabaseIsDroppedWithItsTest(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	var name string
	t.Run("inner", func(t *testing.T) {
		if err := New(t).Pool(t).QueryRow(ctx, `SELECT current_database()`).Scan(&name); err != nil {
			t.Fatal(err)
		}
	})
	var left int
	if err := New(t).Pool(t).QueryRow(ctx, `SELECT count(*) FROM pg_database WHERE datname = $1`, name).Scan(&left); err != nil {
		t.Fatal(err)
	}
	if left != 0 {
		t.Errorf("database %s is still there", name)
	}
}
