package mrz_test

import (
	"errors"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/mrz"
)

// utopia is what the specimens of Doc 9303 say; the three formats differ in number and optional data.
func utopia(code, number, optional string) mrz.Zone {
	return mrz.Zone{
		Code: code, Issuer: "UTO", Number: number, Nationality: "UTO", Born: "740812", Sex: domain.Female,
		Expires: "120415", Optional: optional, Name: mrz.Name{Primary: "ERIKSSON", Secondary: "ANNA MARIA"},
	}
}

// iraqi is a card as Iraq lays it out; its holder never lived.
var iraqi = mrz.Zone{
	Code: "ID", Issuer: "IRQ", Number: "A12345678", Nationality: "IRQ", Born: "900115", Sex: domain.Male,
	Expires: "350114", Optional: "199012345678", Name: mrz.Name{Primary: "EALJBWRY", Secondary: "EALY XHSYN"},
}

var specimens = []struct {
	name  string
	zone  mrz.Zone
	write func(mrz.Zone) ([]string, error)
	lines []string
}{
	{"TD1", utopia("I", "D23145890", ""), mrz.Zone.TD1, []string{
		"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
	}},
	{"TD2", utopia("I", "D23145890", ""), mrz.Zone.TD2, []string{
		"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6",
	}},
	{"TD3", utopia("P", "L898902C3", "ZE184226B"), mrz.Zone.TD3, []string{
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
	}},
	{"an Iraqi card", iraqi, mrz.Zone.TD1, []string{
		"IDIRQA123456784199012345678<<<", "9001158M3501140IRQ<<<<<<<<<<<9", "EALJBWRY<<EALY<XHSYN<<<<<<<<<<",
	}},
}

func TestSpecimens(t *testing.T) {
	t.Parallel()
	for _, s := range specimens {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			lines, err := s.write(s.zone)
			if err != nil || !slices.Equal(lines, s.lines) {
				t.Fatalf("wrote %q, %v; want %q", lines, err, s.lines)
			}
			if zone, err := mrz.Parse(s.lines...); err != nil || zone != s.zone {
				t.Fatalf("read %+v, %v; want %+v", zone, err, s.zone)
			}
		})
	}
}

// A passport whose personal number is not used may be guarded by 0 or by <.
func TestUnusedOptionalData(t *testing.T) {
	t.Parallel()
	lines, err := utopia("P", "L898902C3", "").TD3()
	if err != nil {
		t.Fatal(err)
	}
	zero := lines[1][:42] + "0"
	zero += string(mrz.CheckDigit(zero[:10] + zero[13:20] + zero[21:43]))
	for _, lower := range []string{lines[1], zero} {
		if zone, err := mrz.Parse(lines[0], lower); err != nil || zone.Optional != "" {
			t.Errorf("%s: read %+v, %v", lower, zone, err)
		}
	}
}

// A number of more than nine characters runs over into the optional data.
func TestLongNumber(t *testing.T) {
	t.Parallel()
	zone := utopia("I", "D23145890734", "AB")
	lines, err := zone.TD1()
	if err != nil {
		t.Fatal(err)
	}
	if want := "I<UTOD23145890<7349<AB<<<<<<<<"; lines[0] != want {
		t.Errorf("wrote %s, want %s", lines[0], want)
	}
	if read, err := mrz.Parse(lines...); err != nil || read != zone {
		t.Errorf("read %+v, %v", read, err)
	}
}

func TestDateOf(t *testing.T) {
	t.Parallel()
	for date, want := range map[domain.Date]mrz.Date{
		domain.NewDate(1974, 8, 12): "740812",
		domain.NewDate(1957, 0, 0):  "57<<<<",
		domain.NewDate(2009, 11, 0): "0911<<",
		{}:                          "<<<<<<",
	} {
		if got := mrz.DateOf(date); got != want {
			t.Errorf("%v is %s, want %s", date, got, want)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		spoil func(*mrz.Zone)
		rule  *domain.Rule
		field string
	}{
		"a code that is too long":    {func(z *mrz.Zone) { z.Code = "IDX" }, mrz.RuleCharacters, "code"},
		"an issuer in lower case":    {func(z *mrz.Zone) { z.Issuer = "irq" }, mrz.RuleCharacters, "issuer"},
		"a number in Arabic digits":  {func(z *mrz.Zone) { z.Number = "١٢" }, mrz.RuleCharacters, "number"},
		"a number beyond everything": {func(z *mrz.Zone) { z.Number = "12345678901234567890123" }, mrz.RuleCharacters, "number"},
		"no room for the optional":   {func(z *mrz.Zone) { z.Optional = "1234567890123456" }, mrz.RuleCharacters, "optional"},
		"a nationality of two":       {func(z *mrz.Zone) { z.Nationality = "I-Q" }, mrz.RuleCharacters, "nationality"},
		"a month that is none":       {func(z *mrz.Zone) { z.Born = "901301" }, mrz.RuleDate, "dateOfBirth"},
		"no expiry":                  {func(z *mrz.Zone) { z.Expires = "" }, mrz.RuleDate, "dateOfExpiry"},
		"half of a day":              {func(z *mrz.Zone) { z.Expires = "35011<" }, mrz.RuleDate, "dateOfExpiry"},
		"no name":                    {func(z *mrz.Zone) { z.Name = mrz.Name{} }, mrz.RuleLetters, "name"},
		"a name in Arabic letters":   {func(z *mrz.Zone) { z.Name.Secondary = "علي" }, mrz.RuleLetters, "name"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			zone := iraqi
			c.spoil(&zone)
			for _, write := range []func(mrz.Zone) ([]string, error){mrz.Zone.TD1, mrz.Zone.TD3} {
				_, err := write(zone)
				if refusal, _ := errors.AsType[*domain.Error](err); refusal == nil || refusal.Rule != c.rule || refusal.Field != c.field {
					t.Errorf("got %v, want %s of %s", err, c.rule.Key, c.field)
				}
			}
		})
	}
}
