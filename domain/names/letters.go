package names

import "unicode"

const zeroWidthNonJoiner = '\u200c'

// letters gives the plain form of each letter that has one. ئ, ء and ە wait for foldWord.
var letters = makeLetters()

func makeLetters() map[rune]string {
	m := map[rune]string{'ﷲ': "الله", 'ﷴ': "محمد"}
	for plain, variants := range map[string]string{
		"ا": "آأإٱٲٳٵ", "و": "ؤۆۇۈۉۊۋٶٷ", "ي": "ىیېێےۍٸ", "ه": "ةھہۀۂۃ", "ك": "کگڪڭڬ",
		"ب": "پ", "ج": "چ", "ز": "ژ", "ف": "ڤڥ", "ر": "ڕڒ", "ل": "ڵ", "ن": "ڼں", "ت": "ٹ", "د": "ڈ",
		"a": "àáâãäåāăąạảấầẩẫậắằǎ", "b": "ḅḇ", "c": "çćĉċč", "d": "ďđḍḏð", "e": "èéêëēĕėęěẹẻẽếềểễệ",
		"g": "ĝğġģǧ", "h": "ĥħḥḫẖ", "i": "ìíîïĩīĭįıịỉǐ", "j": "ĵǰ", "k": "ķḳḵ", "l": "ĺļľŀłḷ", "n": "ñńņňŋṇ",
		"o": "òóôõöøōŏőọỏốồổỗộơǒ", "r": "ŕŗřṛ", "s": "śŝşšșṣ", "t": "ţťŧțṭṯ", "u": "ùúûüũūŭůűųụủưứừửữự",
		"w": "ŵẁẃẅ", "y": "ýÿŷỳỵ", "z": "źżžẓẕ", "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
	} {
		for _, v := range variants {
			m[v] = plain
			if up := unicode.ToUpper(v); up != v {
				m[up] = plain
			}
		}
	}
	addPresentationForms(m)
	return m
}

// addPresentationForms undoes the shaping of old Arabic encodings (NFKC of U+FB50–U+FEFF, as far as names need it).
func addPresentationForms(m map[rune]string) {
	plain := func(letter rune) string {
		if folded, ok := m[letter]; ok {
			return folded
		}
		return string(letter)
	}
	run := func(first rune, letters string, forms func(rune) rune) {
		for _, letter := range letters {
			for range forms(letter) {
				m[first] = plain(letter)
				first++
			}
		}
	}
	four := func(rune) rune { return 4 }
	run('ﺀ', "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", formsOf)
	for r := 'ﻵ'; r <= 'ﻼ'; r++ {
		m[r] = "لا"
	}
	for r := 'ﹰ'; r <= 'ﹿ'; r++ { // spacing harakat
		m[r] = ""
	}
	run('ﭐ', "ٱٱ", func(rune) rune { return 1 })
	run('ﭖ', "پ", four)
	run('ﭪ', "ڤ", four)
	run('ﭺ', "چ", four)
	run('ﮊ', "ژژ", func(rune) rune { return 1 })
	run('ﮎ', "کگ", four)
	run('ﮦ', "ہھ", four)
	run('ﯙ', "ۆۆ", func(rune) rune { return 1 })
	run('ﯼ', "ی", four)
}

// formsOf is how many shapes a letter has in U+FE80–U+FEF4: one, two if it does not join to the left, or four.
func formsOf(letter rune) rune {
	switch letter {
	case 'ء':
		return 1
	case 'آ', 'أ', 'ؤ', 'إ', 'ا', 'ة', 'د', 'ذ', 'ر', 'ز', 'و', 'ى':
		return 2
	}
	return 4
}
