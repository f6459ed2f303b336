package names_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sijil/domain"
	"sijil/domain/names"
)

// TestKeyAgrees: the spellings of one line are one name.
func TestKeyAgrees(t *testing.T) {
	t.Parallel()
	for _, spellings := range [][]string{
		{"أحمد", "احمد", "إحمد", "أَحْمَد", "احـمد", "ئەحمەد", "ئه‌حمه‌د"},
		{"فاطمة", "فاطمه", "فَاطِمَة"},
		{"هدى", "هدي", "هدی"},
		{"عبد الرحمن", "عبدالرحمن", "عبد رحمن", "عبد ال رحمن", "عبدرحمن"},
		{"عبد الله", "عبدالله", "عبدﷲ", "عبد الله "},
		{"صلاح الدين", "صلاحالدين", "صلاح الدین"},
		{"ضياء الدين", "ضياءالدين", "ضيا الدين"},
		{"عطا الله", "عطاالله", "عطاء الله"},
		{"أبو بكر", "ابوبكر", "ابي بكر"},
		{"أبو الحسن", "ابوالحسن", "ابو حسن"},
		{"أم كلثوم", "امكلثوم"},
		{"أم البنين", "امالبنين"},
		{"الجبوري", "جبوري", "الجبورى", "الجبوری"},
		{"محمد بن علي", "محمد علي", "محمد ابن على"},
		{"كريم", "کریم", "کەریم"},
		{"عەلی", "علي", "على"},
		{"داوود", "داود", "داؤد"},
		{"رؤى", "روى"},
		{"فائزة", "فايزه"},
		{"زهراء", "زهرا"},
		{"ﻣﺤﻤﺪ", "محمد", "ﷴ"},
		{"ﻻﻟﻪ", "لاله"},
		{"پەروین", "پروين", "بروين"},
		{"گۆران", "كوران"},
		{"Mohammed", "Muhammad", "Mohamad", "MOHAMED", "Moḥammad"},
		{"Fatima", "Fatimah", "Fāṭima"},
		{"Abdul Rahman", "Abdulrahman", "Abd al-Rahman", "Abdelrahman", "abdul-rahman"},
		{"Abdullah", "Abdallah", "Abdulla", "Abd Allah"},
		{"Salah al-Din", "Salahuddin", "Salah Eddine"},
		{"al-Sa'di", "Al Saadi", "el-Sadi", "Saʿdī"},
		{"Kadhim", "Kazim", "Kathem"},
		{"Omar", "Umar", "Omer"},
		{"٣", "3"},
		{"", "  ", "-", "\u202e"},
	} {
		for _, s := range spellings[1:] {
			if got, want := names.Key(s), names.Key(spellings[0]); got != want {
				t.Errorf("Key(%q) = %q, but Key(%q) = %q", s, got, spellings[0], want)
			}
		}
	}
}

// TestKeyDistinguishes: names that differ in more than spelling keep different keys.
func TestKeyDistinguishes(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]string{
		{"أحمد", "محمد"}, {"حسن", "حسين"}, {"علي", "عالية"}, {"سعد", "سعيد"}, {"Ahmed", "Mohammed"}, {"إلهام", "هام"},
	} {
		if names.Key(c[0]) == names.Key(c[1]) {
			t.Errorf("%q and %q share the key %q", c[0], c[1], names.Key(c[0]))
		}
	}
}

// TestSkeletonCrossesScripts: Latin finds Arabic and Kurdish.
func TestSkeletonCrossesScripts(t *testing.T) {
	t.Parallel()
	for latin, arabic := range map[string]string{
		"Muhammad": "محمد", "Ahmed": "أحمد", "Fatima": "فاطمة", "Hussein": "حسين", "Ali": "علي", "Omar": "عمر",
		"Abdullah": "عبد الله", "Abdulrahman": "عبدالرحمن", "Kathem": "كاظم", "Kadhim": "كاظم", "Othman": "عثمان",
		"Ibrahim": "إبراهيم", "Yousif": "يوسف", "Khalid": "خالد", "Goran": "گۆران", "Shirzad": "شێرزاد", "Saleh": "صالح",
		"Salah al-Din": "صلاح الدين", "Abu Bakr": "أبو بكر", "al-Jubouri": "الجبوري", "Zainab": "زينب", "Ghazi": "غازي", "Riyadh": "رياض",
	} {
		if names.Skeleton(latin) != names.Skeleton(arabic) {
			t.Errorf("Skeleton(%q) = %q, Skeleton(%q) = %q", latin, names.Skeleton(latin), arabic, names.Skeleton(arabic))
		}
	}
}

func TestSimilar(t *testing.T) {
	t.Parallel()
	name := func(s string) domain.Name {
		p := append(strings.Split(s, "/"), "", "", "")
		return domain.Name{Given: p[0], Father: p[1], Grandfather: p[2], Surname: p[3]}
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"علي/حسن/كريم", "على/حسن/كريم/الجبوري", true},
		{"علي", "علي/حسن", true},
		{"حسن", "علي/حسن", false},
		{"///حسن", "حسن", false},
		{"حسن", "///حسن", false},
		{"/علي", "علي/حسن", false},
		{"علي/حسن", "/علي", false},
		{"إبراهيم/خليل", "ابراهم/خليل", true},
		{"أحمد/حسن", "محمد/حسن", false},
		{"حسن/علي", "حسين/علي", false},
		{"كاضم/علي", "كاظم/علي", true},
		{"ظياء/حسن", "ضياء/حسن", true},
		{"علي/حسن/عبد الكاضم", "علي/حسن/عبدالكاظم", true},
		{"كاضم/علي", "كاتم/علي", false},
		{"ظافر/علي", "صافر/علي", false},
		{"محمد/علي/حسن", "محمد/حسن/علي", true},
		{"محمد/علي", "Mohammed/Ali", true},
		{"Mohammed/Ali", "Muhamad/Aly", true},
		{"Hasan/Ali", "Hussein/Ali", false},
		{"Jane/Smith", "Jane/Smyth", true},
		{"عبد الرحمن/علي", "عبدالرحمان/علي", true},
		{"", "", false},
		{"", "علي", false},
	} {
		if got := names.Similar(name(c.a), name(c.b)); got != c.want {
			t.Errorf("Similar(%q, %q) = %v", c.a, c.b, got)
		}
	}
	latin := domain.Name{Given: "علي", Father: "جاسم", Latin: domain.LatinName{Given: "Ali", Father: "Jassim"}}
	if !names.Similar(latin, name("Ali/Jasim")) {
		t.Error("the Latin spelling is not compared")
	}
}

// TestMarksDoNotMatter: harakat, tatweel and zero-width signs between letters change no key.
func TestMarksDoNotMatter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.SliceOfN(rapid.SampledFrom([]rune("ابتثجحخدذرزسشصضطظعغفقكلمنوي ")), 1, 20).Draw(t, "letters")
		var marked []rune
		for _, r := range plain {
			marked = append(marked, r, rapid.SampledFrom([]rune("\u064e\u064f\u0650\u0651\u0652\u0640\u200d\u200e\u200f")).Draw(t, "mark"))
		}
		if got, want := names.Key(string(marked)), names.Key(string(plain)); got != want {
			t.Fatalf("Key(%q) = %q, unmarked %q", string(marked), got, want)
		}
	})
}

func TestSimilarIsSymmetricAndReflexive(t *testing.T) {
	t.Parallel()
	part := rapid.SampledFrom([]string{"", "علي", "حسن", "حسين", "محمد علي", "عبد الله", "إبراهيم", "Ali", "Ibrahim", "Mohammed", "Muhamad"})
	name := rapid.Custom(func(t *rapid.T) domain.Name {
		return domain.Name{Given: part.Draw(t, "given"), Father: part.Draw(t, "father"), Surname: part.Draw(t, "surname")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := name.Draw(t, "a"), name.Draw(t, "b")
		if names.Similar(a, b) != names.Similar(b, a) {
			t.Fatalf("%+v and %+v: similar one way only", a, b)
		}
		if a.Given != "" && !names.Similar(a, a) {
			t.Fatalf("%+v is not similar to itself", a)
		}
	})
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"عبد الرحمن", "Abd al-Rahman", "ئه‌حمه‌د", "ﻵﷲ", "\xff\u202e", "ال", "عبد", "abdl", "İı"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := names.Key(s)
		if !utf8.ValidString(key) || strings.Join(strings.Fields(key), " ") != key {
			t.Errorf("Key(%q) = %q", s, key)
		}
		if names.Key(" "+s+" ") != key {
			t.Errorf("spaces around %q change its key", s)
		}
		names.Skeleton(s)
	})
}

func BenchmarkSimilarHostile(b *testing.B) {
	many := domain.Name{Given: strings.Repeat("a b c d e f g ", 14), Father: strings.Repeat("g f e d c b a ", 14)}
	for b.Loop() {
		names.Similar(many, many)
	}
}
