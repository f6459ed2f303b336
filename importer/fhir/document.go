package fhir

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// document is a bundle's resources, decoded and sorted by what they are.
type document struct {
	bundle
	composition  composition
	humans       map[string]human // by reference
	patients     []human
	relatives    []human
	certifiers   []human
	observations []observation
	procedures   []procedure
	locations    []location
	encounters   []encounter
	parameters   []parameters
	message      messageHeader
	inner        *document // the document that a message carries
}

// maxEntries bounds a bundle: real certificates have about 50 resources.
const maxEntries = 2000

// open decodes a bundle. depth is how many bundles may lie inside one another.
func open(data []byte, depth int) (*document, error) {
	d := &document{humans: map[string]human{}}
	if err := json.Unmarshal(data, &d.bundle); err != nil {
		return nil, err
	}
	if len(d.Entry) > maxEntries {
		return nil, fmt.Errorf("a bundle of %d entries", len(d.Entry))
	}
	for i, e := range d.Entry {
		if err := d.add(e, depth); err != nil {
			return nil, fmt.Errorf("entry %d: %w", i+1, err)
		}
	}
	d.Entry = nil
	return d, nil
}

func (d *document) add(e entry, depth int) error {
	var h header
	if len(e.Resource) == 0 {
		return nil
	}
	if err := json.Unmarshal(e.Resource, &h); err != nil {
		return err
	}
	switch h.ResourceType {
	case "Bundle":
		if depth == 0 || d.inner != nil {
			return nil
		}
		inner, err := open(e.Resource, depth-1)
		d.inner = inner
		return err
	case "Composition":
		return json.Unmarshal(e.Resource, &d.composition)
	case "MessageHeader":
		return json.Unmarshal(e.Resource, &d.message)
	case "Patient":
		return d.addHuman(e, &d.patients)
	case "RelatedPerson":
		return d.addHuman(e, &d.relatives)
	case "Practitioner":
		return d.addHuman(e, &d.certifiers)
	case "Observation":
		return decodeInto(e, &d.observations)
	case "Procedure":
		return decodeInto(e, &d.procedures)
	case "Location":
		return decodeInto(e, &d.locations)
	case "Encounter":
		return decodeInto(e, &d.encounters)
	case "Parameters":
		return decodeInto(e, &d.parameters)
	}
	return nil
}

func (d *document) addHuman(e entry, list *[]human) error {
	if err := decodeInto(e, list); err != nil {
		return err
	}
	h := (*list)[len(*list)-1]
	d.humans[e.FullURL] = h
	d.humans[h.ResourceType+"/"+h.ID] = h
	return nil
}

func decodeInto[T any](e entry, list *[]T) error {
	var v T
	if err := json.Unmarshal(e.Resource, &v); err != nil {
		return err
	}
	*list = append(*list, v)
	return nil
}

// observed finds the first observation of a LOINC code; the zero one if there is none.
func (d *document) observed(code string) observation {
	for _, o := range d.observations {
		if o.Code.is(code) {
			return o
		}
	}
	return observation{}
}

// component finds an observation's part by its code.
func (o observation) component(code string) value {
	for _, c := range o.Component {
		if c.Code.is(code) {
			return c.value
		}
	}
	return value{}
}

// place finds a location by its VRDR type ("death", "injury") or the end of its profile.
func (d *document) place(kind string) location {
	for _, l := range d.locations {
		if l.profiled("-"+kind+"-location") || slices.ContainsFunc(l.Type, func(c concept) bool { return c.is(kind) }) {
			return l
		}
	}
	return location{}
}

// profiled tells whether the resource claims a profile whose name ends so. Case
// and the IG's version differ between senders, its name does not.
func (h header) profiled(suffix string) bool {
	return slices.ContainsFunc(h.Meta.Profile, func(p string) bool {
		return strings.HasSuffix(strings.ToLower(p), suffix)
	})
}

// human finds a patient or relative by the end of the profile, or by a relationship code.
func find(list []human, profile string, relations ...string) (human, bool) {
	for _, h := range list {
		if h.profiled(profile) {
			return h, true
		}
		for _, r := range h.Relationship {
			if slices.ContainsFunc(relations, r.is) {
				return h, true
			}
		}
	}
	return human{}, false
}

func (c concept) is(code string) bool {
	return slices.ContainsFunc(c.Coding, func(x coding) bool { return x.Code == code })
}

// code is the first code, empty if there is none.
func (c concept) code() string {
	if len(c.Coding) == 0 {
		return ""
	}
	return c.Coding[0].Code
}

// words is what the concept says in words, else its code.
func (c concept) words() string {
	if c.Text != "" || len(c.Coding) == 0 {
		return c.Text
	}
	if c.Coding[0].Display != "" {
		return c.Coding[0].Display
	}
	return c.Coding[0].Code
}

// named finds an extension by the end of its URL, in any case.
func named(list []extension, name string) (extension, bool) {
	for _, e := range list {
		url := strings.ToLower(e.URL)
		if url == name || strings.HasSuffix(url, "/"+name) {
			return e, true
		}
	}
	return extension{}, false
}

// number is an extension's or parameter's whole number; -1 if it has none.
func number(candidates ...*int) int {
	for _, n := range candidates {
		if n != nil {
			return *n
		}
	}
	return -1
}
