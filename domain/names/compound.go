package names

import "strings"

// Words that join what follows (servant of, father of, mother of) or what comes before.
var (
	servant   = map[string]bool{"عبد": true, "abd": true, "abdul": true, "abdal": true, "abdel": true, "abdol": true, "abdoul": true, "abdur": true}
	parentOf  = map[string]string{"ابو": "ابو", "ابي": "ابو", "ابا": "ابو", "ام": "ام", "abu": "abu", "abo": "abu", "abi": "abu", "umm": "umm", "um": "umm"}
	lastParts = map[string]string{ // by their form without the article
		"دين": "دين", "له": "له", "عابدين": "عابدين", "اسلام": "اسلام", "حق": "حق", "هدي": "هدي",
		"deen": "din", "din": "din", "dine": "din", "eddin": "din", "eddine": "din", "uddin": "din", "aldin": "din", "aldeen": "din",
	}
	articles = map[string]bool{"ال": true, "al": true, "el": true, "ul": true}
	sonOf    = map[string]bool{"بن": true, "ابن": true, "بنت": true, "bin": true, "ibn": true, "ben": true, "bint": true}
)

// notArticle are given names that only look as if they began with the article.
var notArticle = map[string]bool{"الا": true, "الهام": true, "الياس": true, "اليسا": true, "اليسار": true, "الين": true}

// joinCompounds makes one token of each compound name and drops articles and "son of".
func joinCompounds(list []string) []string {
	var out []string
	prefix := "" // of the word to come
	for i, w := range list {
		last := i == len(list)-1
		bare := withoutArticle(w)
		part, closes := lastParts[bare]
		switch {
		case articles[w] && !last:
		case sonOf[w] && i > 0 && !last:
		case prefix == "" && servant[w] && !last:
			prefix = servantPrefix(w)
		case prefix == "" && parentOf[w] != "" && !last:
			prefix = parentOf[w]
		case prefix == "" && closes && len(out) > 0 && (bare != w || !isArabic(w)):
			out[len(out)-1] = strings.TrimSuffix(out[len(out)-1], "ا") + part
		case prefix == "ام":
			out, prefix = append(out, prefix+w), ""
		default:
			out, prefix = append(out, prefix+compact(bare)), ""
		}
	}
	if prefix != "" {
		out = append(out, prefix)
	}
	return out
}

func servantPrefix(w string) string {
	if isArabic(w) {
		return "عبد"
	}
	return "abd"
}

// withoutArticle strips ال where a letter or more is left: a surname may not be typed to its end yet.
func withoutArticle(w string) string {
	if bare, had := strings.CutPrefix(w, "ال"); had && bare != "" && !notArticle[w] {
		return bare
	}
	return w
}

// compact writes a compound that was typed as one word as joinCompounds would.
func compact(w string) string {
	for _, start := range []string{"عبد", "ابو"} {
		if rest, ok := strings.CutPrefix(w, start); ok {
			return start + strings.TrimPrefix(rest, "ال")
		}
	}
	for _, end := range []string{"الدين", "الله", "العابدين", "الاسلام", "الهدي"} {
		if stem, ok := strings.CutSuffix(w, end); ok && stem != "" {
			return strings.TrimSuffix(stem, "ا") + strings.TrimPrefix(end, "ال")
		}
	}
	if rest, ok := strings.CutPrefix(w, "abd"); ok && rest != "" {
		rest = strings.TrimLeft(rest, "aeou")
		if strings.HasPrefix(rest, "l") && len(rest) > 2 {
			rest = rest[1:]
		}
		return "abd" + rest
	}
	return w
}
