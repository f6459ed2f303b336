package mrz

import (
	"strings"
	"unicode"
)

// table gives each letter's place in a zone.
var table = makeTable()

// arabic is the Arabic part of Doc 9303-3's table, as other implementations of
// it have it; the document itself was not at hand. For ؤ they have U, where an
// earlier technical report had XW.
const arabic = `ء XE آ XAA أ XAE ؤ U إ I ئ XI ا A ب B ة XTA ت T ث XTH ج J ح XH خ XKH د D ذ XDH ر R ز Z س S ش XSH
ص XSS ض XDZ ط XTT ظ XZZ ع E غ G ف F ق Q ك K ل L م M ن N ه H و W ى XAY ي Y ٱ XXA
ٹ XXT ټ XRT پ P ځ XKE څ XXH چ XC ڈ XXD ډ XDR ڑ XXR ړ XRR ږ XRX ژ XJ ښ XXS ک XKK ګ XXK ڭ XNG گ XGG
ں XNN ڼ XXN ھ XDO ۀ XYH ہ XXG ۂ XGE ۃ XTG ی XYA ۍ XXY ې Y ے XYB ۓ XBE`

// kurdish are the letters of Sorani that the table lacks, and ڤ, which was not
// found in it: each is written as the letter that it is drawn from, ڤ as XV.
// Unverified: what Iraq writes for them.
const kurdish = `ڕ R ڵ L ۆ W ێ Y ە H ڤ XV ڎ D ۇ W ۊ W`

// latin is the part of the table for letters with marks, upper case; where it
// offers a choice (Ä: AE or A), this is the first.
const latin = `À A Á A Â A Ã A Ā A Ă A Ą A Ä AE Å AA Æ AE Ç C Ć C Ĉ C Ċ C Č C Ď D Đ D Ð D È E É E Ê E Ë E Ē E Ĕ E Ė E Ę E Ě E
Ĝ G Ğ G Ġ G Ģ G Ĥ H Ħ H Ì I Í I Î I Ï I Ĩ I Ī I Ĭ I Į I İ I Ĵ J Ķ K Ĺ L Ļ L Ľ L Ŀ L Ł L Ñ N Ń N Ņ N Ň N Ŋ N
Ò O Ó O Ô O Õ O Ō O Ŏ O Ő O Ö OE Ø OE Œ OE Ŕ R Ŗ R Ř R Ś S Ŝ S Ş S Š S Ș S Þ TH Ţ T Ť T Ŧ T Ț T
Ù U Ú U Û U Ũ U Ū U Ŭ U Ů U Ű U Ų U Ü UE Ŵ W Ý Y Ŷ Y Ÿ Y Ź Z Ż Z Ž Z ẞ SS ß SS ı I`

func makeTable() map[rune]string {
	t := map[rune]string{}
	pairs := strings.Fields(arabic + " " + kurdish + " " + latin)
	for i := 0; i < len(pairs); i += 2 {
		for _, letter := range pairs[i] {
			t[letter] = pairs[i+1]
			t[unicode.ToLower(letter)] = pairs[i+1]
		}
	}
	delete(t, 'i') // the lower case of İ: a plain letter is none of the table's
	return t
}

// compose gives one spelling to what Unicode spells in several ways: letters
// with a mark of their own (as its normal form C has them), then the shapes of old Arabic encodings.
func compose(word string) string { return shapes.Replace(marks.Replace(word)) }

// marks are the marks that make another letter of the one before: Doc 9303-3 writes
// each otherwise than the letter alone. Other marks on Latin letters are not written.
var marks = strings.NewReplacer(
	"ا\u0653", "آ", "ا\u0654", "أ", "ا\u0655", "إ", "و\u0654", "ؤ", "ي\u0654", "ئ", "ى\u0654", "ئ", "ی\u0654", "ئ",
	"ە\u0654", "ۀ", "ہ\u0654", "ۂ", "ے\u0654", "ۓ",
	"A\u0308", "Ä", "O\u0308", "Ö", "U\u0308", "Ü", "A\u030a", "Å", "a\u0308", "ä", "o\u0308", "ö", "u\u0308", "ü", "a\u030a", "å",
)

// persian are the first shapes of the letters that are no Arabic ones
// (U+FB50–U+FBFF), each with the letter itself; those that join to the left too have four, others two.
const persian = `ﭐ ٱ ﭖ پ ﭦ ٹ ﭪ ڤ ﭺ چ ﮈ ڈ ﮊ ژ ﮌ ڑ ﮎ ک ﮒ گ ﮞ ں ﮤ ۀ ﮦ ہ ﮪ ھ ﮮ ے ﮰ ۓ ﯓ ڭ ﯗ ۇ ﯙ ۆ ﯤ ې ﯼ ی`

// shapes are those of the Arabic letters (U+FE80–U+FEFC): one, two or four forms
// of each letter, then four ligatures of lam and alef with two each.
var shapes = makeShapes()

func makeShapes() *strings.Replacer {
	var pairs []string
	shape := 'ﺀ'
	add := func(plain string, forms int) {
		for range forms {
			pairs = append(pairs, string(shape), plain)
			shape++
		}
	}
	for _, letter := range "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" {
		switch {
		case letter == 'ء':
			add(string(letter), 1)
		case strings.ContainsRune("آأؤإاةدذرزوى", letter):
			add(string(letter), 2)
		default:
			add(string(letter), 4)
		}
	}
	for _, ligature := range []string{"لآ", "لأ", "لإ", "لا"} {
		add(ligature, 2)
	}
	for fields := strings.Fields(persian); len(fields) > 0; fields = fields[2:] {
		shape = []rune(fields[0])[0]
		if strings.Contains("ٱڈژڑںۀےۓۇۆ", fields[1]) {
			add(fields[1], 2)
		} else {
			add(fields[1], 4)
		}
	}
	return strings.NewReplacer(pairs...)
}
