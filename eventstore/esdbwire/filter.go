package esdbwire

import (
	"cmp"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"github.com/EventStore/EventStore-Client-Go/v4/protos/streams"

	"sijil/eventstore"
)

// Limits of a filter, so that nobody can make the server think for long.
const (
	maxPrefixes = 1024
	maxRegex    = 1024
)

// selection is what a caller wants of $all and may have.
type selection struct {
	store eventstore.Filter // what the store selects
	types []string          // beginnings of event types; empty for all
	typed *regexp.Regexp    // nil for all
	named *regexp.Regexp    // of the stream; nil for all
	every uint64            // considered events from one checkpoint to the next; 0 for no checkpoints
}

// passes tells whether an event that the store selected is wanted.
func (s *selection) passes(r *eventstore.Recorded) bool {
	if len(s.types) > 0 && !slices.ContainsFunc(s.types, func(p string) bool { return strings.HasPrefix(r.Type, p) }) {
		return false
	}
	return (s.typed == nil || s.typed.MatchString(r.Type)) && (s.named == nil || s.named.MatchString(r.Stream))
}

// defaultWindow is how many events are considered between checkpoints if the caller leaves it to us.
const defaultWindow = 1000

// selection refuses a caller who may read nothing of what is wanted.
func (r Rights) selection(o *streams.ReadReq_Options) (*selection, error) {
	s := &selection{}
	var wanted []string
	if f := o.GetFilter(); f != nil {
		var err error
		if wanted, err = s.filter(f); err != nil {
			return nil, err
		}
		window := uint64(defaultWindow)
		if m, bounded := f.GetWindow().(*streams.ReadReq_Options_FilterOptions_Max); bounded {
			window = uint64(max(m.Max, 1))
		}
		s.every = window * uint64(max(f.GetCheckpointIntervalMultiplier(), 1))
	}
	s.store.StreamPrefixes = r.within(wanted)
	if len(s.store.StreamPrefixes) == 0 && !slices.Contains(r.Read, "") {
		return nil, errDenied
	}
	return s, nil
}

// filter reads a filter, and gives the beginnings of streams that it names.
func (s *selection) filter(f *streams.ReadReq_Options_FilterOptions) (wanted []string, err error) {
	e := f.GetEventType()
	if e == nil {
		e = f.GetStreamIdentifier()
	}
	prefixes := slices.DeleteFunc(slices.Clone(e.GetPrefix()), func(p string) bool { return p == "" })
	switch {
	case len(prefixes) > maxPrefixes || len(e.GetRegex()) > maxRegex:
		return nil, invalid("a filter has at most %d prefixes, or a regular expression of %d bytes", maxPrefixes, maxRegex)
	case len(prefixes) < len(e.GetPrefix()):
		prefixes = nil // one that is empty begins everything
	}
	for _, p := range prefixes {
		if !possible(p) {
			return nil, invalid("a prefix of the filter begins no name")
		}
	}
	regex, err := compile(e.GetRegex())
	if err != nil {
		return nil, err
	}
	if f.GetEventType() != nil {
		s.types, s.typed = prefixes, regex
		return nil, nil
	}
	s.named = regex
	return prefixes, nil
}

// compile gives nil for no expression.
func compile(text string) (*regexp.Regexp, error) {
	if text == "" {
		return nil, nil
	}
	parsed, err := syntax.Parse(text, syntax.Perl)
	if err == nil && written(parsed) > maxRegex {
		return nil, invalid("the filter's regular expression has too many repetitions")
	}
	regex, compileErr := regexp.Compile(text)
	if err = cmp.Or(err, compileErr); err != nil {
		return nil, invalid("the filter's regular expression is none that this server knows (RE2): %v", err)
	}
	return regex, nil
}

// written is how long an expression is when its repetitions are written out, up
// to a little above maxRegex. A short one can take much memory, and time for each event.
func written(re *syntax.Regexp) int {
	size := 1 + len(re.Rune)
	if re.Op == syntax.OpCharClass {
		size = 1
	}
	for _, sub := range re.Sub {
		size = min(size+written(sub), maxRegex+1)
	}
	if re.Op == syntax.OpRepeat {
		size = min(size*max(re.Min, re.Max, 1), maxRegex+1)
	}
	return size
}
