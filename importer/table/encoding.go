package table

import (
	"fmt"
	"unicode/utf8"
)

// Encoding of a table's text.
type Encoding string

// The encodings.
const (
	Auto        Encoding = "auto"         // UTF-8, or Windows-1256 where the bytes are not UTF-8
	UTF8        Encoding = "utf-8"        // with or without a byte order mark
	Windows1256 Encoding = "windows-1256" // Arabic Windows, as old registers' exports have it
)

// ParseEncoding reads the name of an encoding.
func ParseEncoding(s string) (Encoding, error) {
	switch e := Encoding(s); e {
	case Auto, UTF8, Windows1256:
		return e, nil
	}
	return "", fmt.Errorf("unknown encoding %q: use auto, utf-8 or windows-1256", s)
}

// upper is the upper half of Windows-1256.
var upper = []rune("€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟" +
	"ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200fے")

// decode gives the text of a field. Latin-script bytes are the same in both encodings.
func (e Encoding) decode(s string) string {
	if e != Windows1256 {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		if runes[i] = rune(s[i]); s[i] >= 0x80 {
			runes[i] = upper[s[i]-0x80]
		}
	}
	return string(runes)
}

// settle decides an encoding that was left open, by the first row that has more
// than ASCII in it. The decision holds for the rest of the file: a single word
// of Windows-1256 can happen to be UTF-8.
func (e Encoding) settle(row []string) Encoding {
	if e != Auto {
		return e
	}
	for _, field := range row {
		if !utf8.ValidString(field) {
			return Windows1256
		}
	}
	for _, field := range row {
		if len(field) != utf8.RuneCountInString(field) {
			return UTF8
		}
	}
	return Auto
}
