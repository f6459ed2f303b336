package scalar

import (
	"bytes"
	"io"
	"unicode/utf8"
)

const hex = "0123456789abcdef"

// writeQuoted writes a JSON string in one call to the writer, which is nearly
// always a buffer: then into it, without a copy. Bytes that are no UTF-8 become
// U+FFFD, and the separators U+2028 and U+2029 are escaped as encoding/json does.
func writeQuoted(w io.Writer, s string) {
	var b []byte
	if buffer, ok := w.(*bytes.Buffer); ok {
		b = buffer.AvailableBuffer()
	}
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= 0x20 && c != '"' && c != '\\' && c != 0x7f {
				i++
				continue
			}
			b = append(b, s[start:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, '\\', 'n')
			case '\t':
				b = append(b, '\\', 't')
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
			}
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || r == '\u2028' || r == '\u2029' {
			b = append(b, s[start:i]...)
			b = append(b, '\\', 'u', hex[r>>12&0xf], hex[r>>8&0xf], hex[r>>4&0xf], hex[r&0xf])
			start = i + size
		}
		i += size
	}
	b = append(b, s[start:]...)
	_, _ = w.Write(append(b, '"')) // the response is buffered: writing to memory cannot fail
}
