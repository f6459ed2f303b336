package projections

import (
	"slices"
	"strings"
	"sync"

	"sijil/domain"
	"sijil/domain/names"
)

// Marks begin the words that must not meet the words of the person's own name in Arabic letters.
const (
	skeletonMark = "~" // the word is a skeleton: Latin finds Arabic
	motherMark   = "^" // the word is of the mother's name
)

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
		for _, w := range wordsOf(part[0]).words {
			list = append(list, lexeme{mark + w, bit})
		}
		for _, spelling := range part {
			for _, s := range wordsOf(spelling).skeletons {
				list = append(list, lexeme{mark + skeletonMark + s, bit})
			}
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
	words     []string // its tokens, and neighbours as one
	skeletons []string
}

func foldPart(part string) partWords {
	tokens := names.Tokens(part)
	p := partWords{key: strings.Join(tokens, " ")}
	for i, t := range tokens {
		p.words = append(p.words, t)
		if i > 0 {
			p.words = append(p.words, tokens[i-1]+t)
		}
	}
	p.skeletons = strings.Fields(names.Skeleton(part))
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
