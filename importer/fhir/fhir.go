// Package fhir reads FHIR R4 vital records: births by the guide BFDR and
// deaths by VRDR, as document bundles and as message bundles (submission,
// update, void, cause-of-death coding).
//
// The resources are decoded into small structs of this package:
// docs/decisions/0007-fhir-by-hand.md says why.
package fhir

import (
	"strconv"
	"strings"

	"sijil/domain"
	"sijil/importer"
	"sijil/importer/nvss"
)

// maxBlock bounds the certificates that one message may void.
const maxBlock = 1000

// Map maps one bundle. It is pure. The record is meaningful only without problems.
func Map(data []byte) (r importer.Record, faults importer.Faults) {
	d, err := open(data, 1)
	if err != nil {
		faults.Problems = unreadable(err, 0)
		return r, faults
	}
	m := &mapper{document: d}
	r.Action = importer.Submit
	if d.Type == "message" {
		m.mapMessage(&r)
	} else {
		m.mapDocument(&r)
	}
	return r, m.Faults
}

// mapMessage follows the message's event: what it asks, and on which register.
func (m *mapper) mapMessage(r *importer.Record) {
	event := m.message.EventURI[strings.LastIndexByte(m.message.EventURI, '/')+1:]
	switch event {
	case "birth_submission", "vrdr_submission":
	case "birth_submission_update", "vrdr_submission_update":
		r.Action = importer.Update
	case "birth_submission_void", "vrdr_submission_void":
		r.Action = importer.Void
	case "vrdr_causeofdeath_coding", "vrdr_causeofdeath_coding_update":
		r.Action = importer.Code
	default:
		m.Refuse("MessageHeader.eventUri", importer.RuleMessageEvent)
		return
	}
	r.Kind = importer.Death
	if strings.HasPrefix(event, "birth_") {
		r.Kind = importer.Birth
	}
	r.Sent, _ = m.date("timestamp", m.Timestamp, extended{})
	kind, stated := r.Kind, m.parameterKey()
	if r.Action == importer.Void {
		r.Legacy = stated
	} else if m.inner == nil {
		m.Refuse("entry", importer.RuleNoDocument)
		return
	} else {
		m.mapInner(r, stated)
	}
	if r.Kind != kind {
		m.Refuse("MessageHeader.eventUri", importer.RuleMessageEvent)
	}
	if r.Action == importer.Void {
		if r.Block = max(1, m.parameter("block_count")); r.Block > maxBlock {
			m.Refuse("block_count", importer.RuleNumber, 1, maxBlock)
		}
		m.settleKey(r)
	}
}

// mapInner maps the document that a message carries; the message's own key counts.
func (m *mapper) mapInner(r *importer.Record, stated domain.Legacy) {
	inner := &mapper{document: m.inner}
	if r.Action == importer.Code {
		inner.parameters = append(inner.parameters, m.parameters...)
		inner.coding(r)
		r.Legacy = stated
		inner.settleKey(r)
	} else {
		inner.mapCertificate(r, stated)
	}
	m.Problems = append(m.Problems, inner.Problems...)
	m.Notes = append(m.Notes, inner.Notes...)
}

// mapDocument maps a bundle that is itself the certificate.
func (m *mapper) mapDocument(r *importer.Record) {
	if m.Type != "document" {
		m.Refuse("type", importer.RuleNotARecord)
		return
	}
	m.mapCertificate(r, domain.Legacy{})
}

// mapCertificate tells a birth report from a death certificate by the
// composition's LOINC type, or by its profile.
func (m *mapper) mapCertificate(r *importer.Record, stated domain.Legacy) {
	c := m.composition
	switch {
	case c.Type.is("64297-5") || c.profiled("vrdr-death-certificate"):
		m.death(r)
	case c.Type.is("92011-6") || c.Type.is("71230-7") || c.profiled("-live-birth-report"):
		m.birth(r)
	default:
		m.Refuse("Composition.type", importer.RuleNotARecord)
		return
	}
	r.Legacy = stated
	m.settleKey(r)
	if e, ok := named(c.Extension, "replacestatus"); ok && strings.HasPrefix(e.ValueCodeableConcept.code(), "updated") {
		r.Action = importer.Update
	}
}

// settleKey completes the certificate's key: what the message says, else the
// bundle's identifier ("2020NY000182": year, jurisdiction, number), else where
// and when the event occurred.
func (m *mapper) settleKey(r *importer.Record) {
	key := &r.Legacy
	if m.Identifier != nil {
		fill(key, identifierKey(*m.Identifier))
	}
	switch r.Kind {
	case importer.Birth:
		key.System = nvss.BirthSystem
		fill(key, domain.Legacy{Office: r.Birth.Child.Place.Governorate, Year: r.Birth.Child.DateOfBirth.Year})
	case importer.Death:
		key.System = nvss.DeathSystem
		fill(key, domain.Legacy{Office: r.Death.Place.Governorate, Year: r.Death.DateOfDeath.Year})
	}
	key.Number = nvss.CertificateNumber(key.Number)
	if key.Number == "" || key.Year == 0 || key.Office == "" {
		m.Refuse("identifier", importer.RuleNoKey)
	}
}

// fill takes over what is still unknown.
func fill(key *domain.Legacy, more domain.Legacy) {
	if key.Number == "" {
		key.Number = more.Number
	}
	if key.Office == "" {
		key.Office = more.Office
	}
	if key.Year == 0 {
		key.Year = more.Year
	}
}

func identifierKey(i identifier) (key domain.Legacy) {
	if e, ok := named(i.Extension, "certificatenumber"); ok {
		key.Number = e.ValueString
	}
	v := i.Value
	if len(v) > 6 && strings.Trim(v[:4], "0123456789") == "" && strings.Trim(v[4:6], "0123456789") == v[4:6] {
		key.Year, _ = strconv.Atoi(v[:4])
		key.Office = nvss.Jurisdiction(v[4:6])
		v = v[6:]
	}
	if key.Number == "" {
		key.Number = v
	}
	return key
}

// parameterKey is the key that a message's parameters state.
func (m *mapper) parameterKey() (key domain.Legacy) {
	if n := m.parameter("cert_no"); n > 0 {
		key.Number = strconv.Itoa(n)
	}
	key.Year = max(0, m.parameter("event_year"), m.parameter("death_year"))
	for _, p := range m.document.parameters {
		for _, v := range p.Parameter {
			if v.Name == "jurisdiction_id" {
				key.Office = nvss.Jurisdiction(v.ValueString)
			}
		}
	}
	return key
}

// parameter is the number of a message parameter; -1 if there is none.
func (m *mapper) parameter(name string) int {
	for _, p := range m.document.parameters {
		for _, v := range p.Parameter {
			if v.Name == name {
				if n, err := strconv.Atoi(v.ValueString); err == nil {
					return n
				}
				return number(v.ValueUnsignedInt, v.ValueInteger)
			}
		}
	}
	return -1
}
