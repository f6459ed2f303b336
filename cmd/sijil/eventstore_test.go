package main

import (
	"context"
	"net/http"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// loggedAt opens a log beside the program that is tested.
func loggedAt(t *testing.T, url string) *pgstore.Store {
	t.Helper()
	s, err := pgstore.Open(context.Background(), url, pgstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// enrol records a person.
func enrol(t *testing.T, s eventstore.Store, n domain.NationalNumber) {
	t.Helper()
	name, body, err := domain.Encode(person.Enrolled{
		NationalNumber: n, Origin: person.FromLegacy, Office: "IQ-BA-01", Area: "IQ-BA", Date: domain.NewDate(2020, 1, 1),
		Particulars: person.Particulars{Name: domain.Name{Given: "علي", Father: "حسن"}, Sex: domain.Male, DateOfBirth: domain.NewDate(1980, 1, 1), Nationality: "IQ"},
	})
	if err != nil {
		t.Fatal(err)
	}
	e := storetest.Event(name, string(body))
	storetest.MustAppend(t, s, person.Stream(n), eventstore.NoStream, e)
}

var copyDigests = regexp.MustCompile(`SHA-256 ([0-9a-f]{64})`)

// run ends a program and gives what it said.
func ended(t *testing.T, env []string, code int, args ...string) string {
	t.Helper()
	cmd := program(self(t), env, args...)
	out, _ := cmd.CombinedOutput() // the code tells
	if cmd.ProcessState.ExitCode() != code {
		t.Fatalf("%v: code %d, want %d: %s", args, cmd.ProcessState.ExitCode(), code, out)
	}
	return string(out)
}

// TestTheLogMoves: the operator's steps, with the programs that he starts.
func TestTheLogMoves(t *testing.T) {
	t.Parallel()
	issued, issuer := identityProvider(t)
	old, fresh := pgtest.New(t).AppURL, pgtest.New(t).AppURL
	source, destination := loggedAt(t, old), loggedAt(t, fresh)
	env := []string{"SIJIL_DATABASE_URL=" + old, "SIJIL_OIDC_ISSUER=" + issued, "OLD=" + old, "NEW=" + fresh}
	const first, second = "100000000001", "100000000002"
	enrol(t, source, first)

	addr := freeAddr(t)
	server := begin(t, program(self(t), env, "serve", "--plain-http", "--addr", addr))
	eventually(t, "ready", func() bool { return status("http://"+addr+"/readyz") == http.StatusOK })
	copier := begin(t, program(self(t), env, "eventstore", "copy", "--from", "env:OLD", "--to", "env:NEW", "--follow", "--batch", "10"))
	eventually(t, "it follows", func() bool { return strings.Contains(copier.errs.String(), "following at position 1") })
	enrol(t, source, second)
	eventually(t, "it is copied", func() bool { head, err := destination.Head(t.Context()); return err == nil && head == 2 })
	if out := ended(t, env, exitFailed, "eventstore", "adopt", "--from", "env:OLD", "--to", "env:NEW"); !strings.Contains(out, "stop every") {
		t.Errorf("adopted while served: %s", out)
	}
	if code := server.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("serve: exit code %d: %s", code, server.errs)
	}

	addr = freeAddr(t)
	server = begin(t, program(self(t), append(env, "SIJIL_READ_ONLY=true"), "serve", "--plain-http", "--addr", addr))
	eventually(t, "ready read-only", func() bool { return status("http://"+addr+"/readyz") == http.StatusOK })
	token, err := issuer.Sign(caller("registrar"), time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	answer := ""
	for range 100 {
		if _, answer = postQuery(t, "http://"+addr+graphqlPath, token, personOf(second)); strings.Contains(answer, `"nationalNumber"`) {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if !strings.Contains(answer, second) {
		t.Errorf("a question is answered %s", answer)
	}
	command := `mutation { notifyBirth(input: {notifier: {name: "سعاد", licence: "7", kind: NURSE}, particulars: {outcome: LIVE_BIRTH, child: {sex: MALE, dateOfBirth: "2026-01-01", placeType: PRIVATE_HOME, attendant: NURSE, plurality: SINGLE, place: {governorate: "IQ-BA"}}, mother: {name: {given: "زينب", father: "كاظم"}}}}) { birth { id } } }`
	if _, body := postQuery(t, "http://"+addr+graphqlPath, token, command); !strings.Contains(body, eventstore.RuleReadOnly.Text.En) {
		t.Errorf("a command is answered %s", body)
	}
	if code := copier.end(t, syscall.SIGINT); code != exitDone {
		t.Errorf("copy: exit code %d: %s", code, copier.errs)
	}
	if code := server.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("serve: exit code %d: %s", code, server.errs)
	}
	out := ended(t, env, exitDone, "eventstore", "copy", "--from", "env:OLD", "--to", fresh)
	if d := copyDigests.FindAllStringSubmatch(out, -1); len(d) != 2 || d[0][1] != d[1][1] || !strings.Contains(out, "2 events are the same, 0 of them copied") {
		t.Errorf("copy: %s", out)
	}
	enrol(t, source, "100000000003")
	if out := ended(t, env, exitFailed, "eventstore", "adopt", "--from", "env:OLD", "--to", "env:NEW"); !strings.Contains(out, "complete the copy") {
		t.Errorf("adopt of a copy that lacks an event: %s", out)
	}
	ended(t, env, exitDone, "eventstore", "copy", "--from", "env:OLD", "--to", "env:NEW")
	for range 2 {
		if out := ended(t, env, exitDone, "eventstore", "adopt", "--from", "env:OLD", "--to", "env:NEW"); !strings.Contains(out, "adopted") {
			t.Errorf("adopt: %s", out)
		}
	}
	if got, want := storetest.All(t, destination), storetest.All(t, source); len(got) != 3 || !storetest.Same(got[1], want[1]) {
		t.Errorf("the copy has %+v, want %+v", got, want)
	}
}

// TestReadModelsOfAnotherLogAreNotServed: nor followed or rebuilt; adopt --lost is the way out.
func TestReadModelsOfAnotherLogAreNotServed(t *testing.T) {
	t.Parallel()
	issued, _ := identityProvider(t)
	db := pgtest.New(t)
	log := loggedAt(t, db.AppURL)
	enrol(t, log, "100000000001")
	a, err := openApp(t.Context(), storage{db.AppURL, inDatabase})
	if err != nil {
		t.Fatal(err)
	}
	a.follow()
	eventually(t, "the policies have passed the event and the mark is there", func() bool {
		var both bool
		err := a.pool.QueryRow(t.Context(), `SELECT count(*) > 0 FROM read.log_mark, read.checkpoints WHERE name = 'policies' AND checkpoints.position > 0`).Scan(&both)
		return err == nil && both
	})
	if err := a.close(); err != nil {
		t.Fatal(err)
	}
	spoil := db.Pool(t)
	if _, err := spoil.Exec(t.Context(), `UPDATE read.log_mark SET event = gen_random_uuid()`); err != nil {
		t.Fatal(err)
	}
	env := []string{"SIJIL_DATABASE_URL=" + db.AppURL, "SIJIL_OIDC_ISSUER=" + issued}
	for _, args := range [][]string{{"serve", "--plain-http", "--addr", "127.0.0.1:0"}, {"rebuild"}} {
		if out := ended(t, env, exitFailed, args...); !strings.Contains(out, "sijil eventstore adopt") {
			t.Errorf("%v: %s", args, out)
		}
	}
	if out := ended(t, env, exitFailed, "eventstore", "adopt", "--lost", "--to", db.AppURL); !strings.Contains(out, "no copy of the log") {
		t.Errorf("adopt: %s", out)
	}
	if out := ended(t, env, exitDone, "eventstore", "adopt", "--lost", "--to", db.AppURL, "--policies-after", "1"); !strings.Contains(out, "folds every read model anew") {
		t.Errorf("adopt: %s", out)
	}
	if out := ended(t, env, exitDone, "rebuild"); !strings.Contains(out, "rebuilt person up to position 1 ") {
		t.Errorf("rebuild: %s", out)
	}
}

func TestEventstoreRefuses(t *testing.T) {
	t.Parallel()
	from, to := pgtest.New(t), pgtest.New(t)
	source, destination := loggedAt(t, from.AppURL), loggedAt(t, to.AppURL)
	enrol(t, source, "100000000001")
	enrol(t, destination, "100000000002")
	database := "SIJIL_DATABASE_URL=" + from.AppURL
	_, server, _ := strings.Cut(from.SuperURL, "?")
	const secret = "postgres://clerk:secret@127.0.0.1:1/hidden"
	for name, c := range map[string]struct {
		args []string
		code int
		want string
	}{
		"no source":           {[]string{"copy", "--to", to.AppURL}, exitUsage, "--from is missing"},
		"no destination":      {[]string{"copy", "--from", from.AppURL}, exitUsage, "--to is missing"},
		"a missing variable":  {[]string{"copy", "--from", "env:NOWHERE", "--to", to.AppURL}, exitUsage, "NOWHERE is not set"},
		"another scheme":      {[]string{"copy", "--from", "paper://clerk:secret@hidden", "--to", to.AppURL}, exitUsage, "--from: the address of a log is postgres://"},
		"an unreadable one":   {[]string{"copy", "--from", "postgres://clerk:secret@hidden:x/d", "--to", to.AppURL}, exitUsage, "cannot be read"},
		"nobody there":        {[]string{"copy", "--from", secret, "--to", to.AppURL}, exitFailed, "--from: the log's database cannot be reached: connection refused"},
		"nobody there either": {[]string{"adopt", "--from", from.AppURL, "--to", secret}, exitFailed, "--to: the log's database cannot be reached"},
		"no log":              {[]string{"copy", "--from", from.AppURL, "--to", "postgres://postgres@/postgres?" + server}, exitFailed, "sijil migrate"},
		"a batch of none":     {[]string{"copy", "--from", from.AppURL, "--to", to.AppURL, "--batch", "0"}, exitUsage, "--batch"},
		"another log":         {[]string{"copy", "--from", from.AppURL, "--to", to.AppURL}, exitFailed, "differ in their id"},
		"adopt another":       {[]string{"adopt", "--from", from.AppURL, "--to", to.AppURL}, exitFailed, "sijil eventstore copy"},
		"lost and not":        {[]string{"adopt", "--lost", "--from", from.AppURL, "--to", to.AppURL}, exitUsage, "--lost"},
		"policies placed":     {[]string{"adopt", "--from", from.AppURL, "--to", to.AppURL, "--policies-after", "1"}, exitUsage, "--lost"},
		"another command":     {[]string{"shred"}, exitUsage, "copy or adopt"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := ended(t, []string{database}, c.code, append([]string{"eventstore"}, c.args...)...)
			if !strings.Contains(out, c.want) {
				t.Errorf("it says: %s", out)
			}
			for _, never := range []string{"secret", "hidden", "100000000001"} {
				if strings.Contains(out, never) {
					t.Errorf("it repeats %s: %s", never, out)
				}
			}
		})
	}
}

// TestReadOnlyRefusesCommands: with the rule that says so, and without policies.
func TestReadOnlyRefusesCommands(t *testing.T) {
	t.Parallel()
	a, err := openAppTo(t.Context(), storage{pgtest.New(t).AppURL, inDatabase}, true)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := a.close(); err != nil {
			t.Error(err)
		}
	}()
	a.follow()
	_, err = a.office.Store.Append(t.Context(), "x", eventstore.NoStream, storetest.Events(1)...)
	if !domain.IsRule(err, eventstore.RuleReadOnly) {
		t.Errorf("got %v", err)
	}
	if _, isOne := a.store.(eventstore.Importer); isOne {
		t.Error("a read-only log can be imported into")
	}
	if err := a.ready(t.Context()); err != nil {
		t.Error(err)
	}
	tables, err := a.tables(t.Context())
	if err != nil || len(tables) == 0 {
		t.Errorf("%v, %v", tables, err)
	}
	all, err := a.engine.Health(t.Context())
	if err != nil || len(all) != len(tables) {
		t.Errorf("the policies run: %+v, %v", all, err)
	}
}
