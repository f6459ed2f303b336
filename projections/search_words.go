package projections

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"sijil/domain"
	"sijil/domain/names"
)

// Marks begin the words that must not meet the words of the person's own name in Arabic letters.
const (
	skeletonMark = "~" // the word is a skeleton: Latin finds Arabic
	motherMark   = "^" // the word is of the mother's name
)

// maxQueryWords bounds the work that one search can cause.
const maxQueryWords = 8

// lexemes is a tsvector: each word with the parts of the name that it stands in.
type lexemes []lexeme

type lexeme struct {
	word  string
	parts uint8 // bit 0: given, 1: father, 2: grandfather, 3: surname
}

// weights are how PostgreSQL calls the four parts in a query.
const weights = "ABCD"

// searchWords are the words by which a name is found: its keys, neighbours
// written as one (محمد علي, محمدعلي), and its skeletons.
func searchWords(n domain.Name) lexemes { return appendWords(nil, "", n) }

func appendWords(list lexemes, mark string, n domain.Name) lexemes {
	for i, part := range parts(n) {
		bit := uint8(1) << i
		for _, w := range wordsOf(part[0]).all {
			list = append(list, lexeme{mark + w, bit})
		}
		for _, w := range wordsOf(part[1]).skeletons {
			list = append(list, lexeme{mark + w, bit})
		}
	}
	return list
}

// parts are the four parts of a name, each with its Latin spelling.
func parts(n domain.Name) [4][2]string {
	return [4][2]string{
		{n.Given, n.Latin.Given}, {n.Father, n.Latin.Father}, {n.Grandfather, n.Latin.Grandfather}, {n.Surname, n.Latin.Surname},
	}
}

// nameKey is the folded name as one text, in its own script and in Latin.
func nameKey(n domain.Name) string {
	var keys [2][]string
	for _, part := range parts(n) {
		for i, spelling := range part {
			if key := wordsOf(spelling).key; key != "" {
				keys[i] = append(keys[i], key)
			}
		}
	}
	return strings.Join(append(keys[0], keys[1]...), " ")
}

// partWords is what one part of a name is found by.
type partWords struct {
	key       string
	all       []string // its tokens, neighbours as one, and its skeletons
	skeletons []string // with their mark
}

func foldPart(part string) partWords {
	tokens := names.Tokens(part)
	p := partWords{key: strings.Join(tokens, " ")}
	for i, t := range tokens {
		p.all = append(p.all, t)
		if i > 0 {
			p.all = append(p.all, tokens[i-1]+t)
		}
	}
	for _, s := range strings.Fields(names.Skeleton(part)) {
		p.skeletons = append(p.skeletons, skeletonMark+s)
	}
	p.all = append(p.all, p.skeletons...)
	return p
}

// folded remembers foldPart: a country has few names and many bearers of them.
var folded struct {
	sync.RWMutex
	parts map[string]partWords
}

const mostFolded = 1 << 16 // then it begins anew

func wordsOf(part string) partWords {
	if part == "" {
		return partWords{}
	}
	folded.RLock()
	p, known := folded.parts[part]
	folded.RUnlock()
	if known {
		return p
	}
	p = foldPart(part)
	folded.Lock()
	defer folded.Unlock()
	if folded.parts == nil || len(folded.parts) >= mostFolded {
		folded.parts = map[string]partWords{}
	}
	folded.parts[strings.Clone(part)] = p
	return p
}

// merged sorts the words and joins the parts of those that occur twice.
func (l lexemes) merged() lexemes {
	l = slices.Clone(l)
	slices.SortFunc(l, func(a, b lexeme) int { return strings.Compare(a.word, b.word) })
	out := l[:0]
	for _, x := range l {
		if n := len(out); n > 0 && out[n-1].word == x.word {
			out[n-1].parts |= x.parts
		} else {
			out = append(out, x)
		}
	}
	return out
}

// asked is what a query wants of a name: words somewhere, or in one part.
type asked struct {
	text   string
	mark   string
	weight string // one of weights; empty for any part
}

// searchQuery is the tsquery for all that was asked: every word, in any order,
// each perhaps only the beginning of one; or two neighbours written as one word.
// It is empty if no word was asked.
func searchQuery(list ...asked) string {
	var all []string
	for _, a := range list {
		if q := a.query(); q != "" {
			all = append(all, "("+q+")")
		}
	}
	return strings.Join(all, " & ")
}

func (a asked) query() string {
	latin := isLatin(a.text)
	tokens := names.Tokens(a.text)
	tokens = tokens[:min(len(tokens), maxQueryWords)]
	if len(tokens) == 0 {
		return ""
	}
	alternatives := []string{a.conjunction(tokens, latin)}
	for i := 1; i < len(tokens) && !latin; i++ {
		alternatives = append(alternatives,
			a.conjunction(slices.Concat(tokens[:i-1], []string{tokens[i-1] + tokens[i]}, tokens[i+1:]), latin))
	}
	return strings.Join(alternatives, " | ")
}

// conjunction asks for every word as a prefix. A skeleton of one or two letters
// begins too many others: it must match whole.
func (a asked) conjunction(words []string, latin bool) string {
	terms := make([]string, len(words))
	for i, w := range words {
		options := "*"
		mark := a.mark
		if latin {
			mark += skeletonMark
			if utf8.RuneCountInString(w) <= 2 {
				options = ""
			}
		}
		terms[i] = quoted(mark + w)
		if options += a.weight; options != "" {
			terms[i] += ":" + options
		}
	}
	return strings.Join(terms, " & ")
}

// quoted writes a word in a tsquery.
func quoted(word string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `''`).Replace(word) + "'"
}

// isLatin tells whether a text holds a Latin letter.
func isLatin(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r < 0x0250 || r >= 0x1e00 && r < 0x1f00
	})
}
