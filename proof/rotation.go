package proof

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// rotationForm begins the text by which a key names the one that follows it.
const rotationForm = "sijil/key-rotation/v1"

// Rotation hands a log over to its next key.
type Rotation struct {
	Origin    string
	After     int64 // the largest tree that the old key signs
	Old, Next Verifier
}

// ErrNoRotation refuses what does not continue a chain of keys.
var ErrNoRotation = errors.New("it is not a statement by which the log's present key names the next one")

func (r Rotation) text() string {
	return strings.Join([]string{rotationForm, r.Origin, strconv.FormatInt(r.After, 10), r.Old.String(), r.Next.String()}, "\n") + "\n"
}

// sign makes the statement, with the key that ends.
func (r Rotation) sign(old *Key) ([]byte, error) {
	if r.Origin != old.Name || r.Old.String() != old.Public() {
		return nil, fmt.Errorf("the key of %s does not end here", old.Name)
	}
	return note.Sign(&note.Note{Text: r.text()}, old.signer())
}

// ParseRotation reads a statement's text; who signed it is not looked at.
func ParseRotation(text string) (Rotation, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 6 || lines[0] != rotationForm {
		return Rotation{}, ErrNoRotation
	}
	r := Rotation{Origin: lines[1]}
	var err error
	if r.After, err = strconv.ParseInt(lines[2], 10, 64); err != nil || r.After < 0 {
		return Rotation{}, ErrNoRotation
	}
	for i, v := range []*Verifier{&r.Old, &r.Next} {
		if *v, err = ParseVerifier(lines[3+i]); err != nil || v.Witness() || v.Name() != r.Origin {
			return Rotation{}, ErrNoRotation
		}
	}
	if r.text() != text {
		return Rotation{}, ErrNoRotation
	}
	return r, nil
}

// Follow goes on to the key that the newest one names in a statement.
func (k Keys) Follow(statement []byte) (Keys, error) {
	text, err := splitNote(statement)
	if err != nil {
		return k, ErrNoRotation
	}
	r, err := ParseRotation(text)
	if err != nil {
		return k, err
	}
	last := len(k.list) - 1
	if r.Old.String() != k.Newest().String() || last > 0 && r.After < k.list[last-1].upTo {
		return k, ErrNoRotation
	}
	if _, err := note.Open(statement, note.VerifierList(k.Newest())); err != nil {
		return k, ErrNoRotation
	}
	list := append([]term(nil), k.list...)
	list[last].upTo = r.After
	return Keys{append(list, term{r.Next, math.MaxInt64})}, nil
}

// FollowAll follows the statements that continue the chain. Others do not matter:
// they are of keys before the trusted one, or of nobody's.
func (k Keys) FollowAll(statements [][]byte) Keys {
	for _, s := range statements {
		if next, err := k.Follow(s); err == nil {
			k = next
		}
	}
	return k
}
