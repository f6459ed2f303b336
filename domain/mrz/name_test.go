package mrz_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/mrz"
)

func TestNameOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name domain.Name
		want mrz.Name
	}{
		{domain.Name{Given: "علي", Father: "حسين", Grandfather: "كاظم", Surname: "الجبوري"}, mrz.Name{Primary: "ALJBWRY", Secondary: "ELY XHSYN KAXZZM"}},
		{domain.Name{Given: "فاطمة", Father: "محمد"}, mrz.Name{Primary: "FAXTTMXAH MXHMD"}},
		{domain.Name{Given: "عبد الرحمن", Surname: "آل ياسين"}, mrz.Name{Primary: "XAAL YASYN", Secondary: "EBD ALRXHMN"}},
		{domain.Name{Given: "Ahmed", Surname: "O’Brien-Müller"}, mrz.Name{Primary: "OBRIEN MUELLER", Secondary: "AHMED"}},
		{domain.Name{Given: "شێرکۆ", Surname: "تاڵەبانی"}, mrz.Name{Primary: "TALHBANXYA", Secondary: "XSHYRXKKW"}},
	} {
		if got, err := mrz.NameOf(c.name); err != nil || got != c.want {
			t.Errorf("%v is %+v, %v; want %+v", c.name, got, err, c.want)
		}
	}
	for _, n := range []domain.Name{{Given: "Иван"}, {Given: "علي", Surname: "李"}} {
		if got, err := mrz.NameOf(n); !domain.IsRule(err, mrz.RuleLetters) {
			t.Errorf("%v is %+v, %v", n, got, err)
		}
	}
}

func TestTransliterate(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"ء آ أ ؤ إ ئ ا":  "XE XAA XAE U I XI A",
		"ث ح خ ذ ش ص ض":  "XTH XH XKH XDH XSH XSS XDZ",
		"ط ظ ع غ ى ي":    "XTT XZZ E G XAY Y",
		"پ چ ژ ڤ گ ک ی":  "P XC XJ XV XGG XKK XYA",
		"ڕ ڵ ۆ ێ ە":      "R L W Y H",
		"فضّة":           "FXDZXDZXAH", // shadda doubles the whole sequence
		"فاطمتها ةا":     "FAXTTMTHA XTAA",
		"مُحَمَّد":       "MXHMMD",
		"مـــحـــمـــد":  "MXHMD",
		"زهراءُ":         "ZHRAXE",
		"ﻣﺤﻤﺪ ﺍﻟﻌﻼﻕ":     "MXHMD ALELAQ", // shaped, with a ligature of lam and alef
		"نور-الدين":      "NWR ALDYN",
		"  ":             "",
		"José d'Ávila ß": "JOSE DAVILA SS",
	} {
		if got, ok := mrz.Transliterate(text); !ok || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, ok, want)
		}
	}
}

// TestTransliterateOneSpelling: what Unicode spells in several ways is written in one.
func TestTransliterateOneSpelling(t *testing.T) {
	t.Parallel()
	for text, same := range map[string]string{
		"ا\u0654حمد": "أحمد", "ا\u0655براهيم": "إبراهيم", "ا\u0653ل": "آل", "مو\u0654من": "مؤمن", "ناي\u0654ل": "نائل", "ناى\u0654ل": "نائل",
		"ه\u0654": "ه", "ە\u0654": "ۀ",
		"Jose\u0301": "José", "Mu\u0308ller": "Müller", "A\u030age": "Åge", "S\u0327i\u0302rin": "Şîrîn",
		"ﭘﯿﺮۆ": "پیرۆ", "ﭼﻨﺎر": "چنار", "ﮊﯾﺎﻥ": "ژیان", "ﮔﻮﻝ": "گول", "ﮐﺎﻭﻩ": "کاوه", "ﺋﺎﭬﺎن": "ئاڤان", "ﺷێﺮﮐﯚ": "شێرکۆ",
	} {
		got, ok := mrz.Transliterate(text)
		if want, _ := mrz.Transliterate(same); !ok || got != want || got == "" {
			t.Errorf("%q is %q, %v; want %q as of %q", text, got, ok, want, same)
		}
	}
}

// The examples of Doc 9303-4, 4.2.3, as far as one rule can give them all.
func TestTruncatedNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name mrz.Name
		want string
	}{
		{mrz.Name{Primary: "NILAVADHANANANDA", Secondary: "CHAYAPA DEJTHAMRONG KRASUANG"}, "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"},
		{mrz.Name{Primary: "NILAVADHANANANDA", Secondary: "ARNPOL PETCH CHARONGUANG"}, "NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU"},
		{mrz.Name{Primary: "BENNELONG WOOLOOMOOLOO WANGARATTA WARNAMBOOL", Secondary: "DINGO POTOROO"}, "BENNELON<WOOLOOMO<WANGARAT<WARNAMBOO<<D"},
		{mrz.Name{Primary: "SMITHE JONES", Secondary: "SUSIE MARGARET ELIZABETH A MARY"}, "SMITHE<JONES<<SUSIE<MARGARET<ELIZABET<A"},
		{mrz.Name{Primary: "ARKFREITH"}, "ARKFREITH" + strings.Repeat("<", 30)},
		{mrz.Name{Primary: strings.Repeat("A ", 30), Secondary: "B"}, strings.Repeat("A<", 18) + "<B<"},
	} {
		zone := specimens[2].zone
		zone.Name = c.name
		lines, err := zone.TD3()
		if err != nil {
			t.Fatal(err)
		}
		if got := lines[0][5:]; got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// However long a name is, its field is full, begins with the primary identifier,
// holds something of the secondary one, and ends with a letter if anything was left out.
func TestTruncationProperties(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		words := func(label string) string {
			return strings.Join(rapid.SliceOfN(rapid.StringMatching(`[A-Z]{2,25}`), 1, 5).Draw(t, label), " ")
		}
		zone := iraqi
		zone.Name = mrz.Name{Primary: words("primary"), Secondary: words("secondary")}
		lines, err := zone.TD1()
		if err != nil {
			t.Fatal(err)
		}
		field := lines[2]
		read, err := mrz.Parse(lines...)
		if err != nil {
			t.Fatal(err)
		}
		shortened := read.Name != zone.Name
		switch {
		case len(field) != 30, read.Name.Secondary == "", read.Name.Primary[0] != zone.Name.Primary[0]:
			t.Fatalf("%+v is %s", zone.Name, field)
		case shortened && field[29] == '<':
			t.Fatalf("%s does not tell that %+v goes on", field, zone.Name)
		}
	})
}
