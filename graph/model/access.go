package model

import (
	"strings"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/projections"
)

// AccessEntry is one person in one reading.
type AccessEntry struct{ *projections.AccessRow }

// Subjects is whose data was read: to look at that is a reading, too.
func (a *AccessEntry) Subjects() (register, record string, of []domain.NationalNumber) {
	return "access", "", []domain.NationalNumber{a.Person}
}

// AccessFlag is an occasion in the auditors' queue.
type AccessFlag struct{ *projections.AccessFlag }

// Subjects is whose data it was, where it is about one person.
func (f *AccessFlag) Subjects() (register, record string, of []domain.NationalNumber) {
	return "access", "", []domain.NationalNumber{f.Person}
}

// DataUsage is a reading as the person sees it.
type DataUsage struct {
	*projections.AccessRow
	Language domain.Language
}

// Subjects is the person.
func (u *DataUsage) Subjects() (register, record string, of []domain.NationalNumber) {
	return "access", "", []domain.NationalNumber{u.Person}
}

// Action says what was done.
func (u *DataUsage) Action() string { return doneTo[u.Outcome].In(u.Language) }

// Receiver is the agency, and its office.
func (u *DataUsage) Receiver() string {
	return strings.TrimSuffix(u.Agency+", "+u.Office, ", ")
}

// Fields are the groups of fields that were shown.
func (u *DataUsage) Fields() []string {
	list := []string{}
	for _, s := range u.Shown {
		list = append(list, s.Groups...)
	}
	return list
}

// doneTo says in words what asking about a person led to.
var doneTo = map[access.Outcome]domain.Text{
	access.Disclosed: {
		En:  "your data was read",
		Ar:  "جرى الاطلاع على بياناتك",
		Ckb: "زانیارییەکانت خوێندرانەوە",
	},
	access.Matched: {
		En:  "your identity was verified, and everything agreed",
		Ar:  "جرى التحقق من هويتك وتطابق كل شيء",
		Ckb: "ناسنامەکەت پشکنرا و هەموو شتێک گونجا",
	},
	access.Mismatched: {
		En:  "somebody tried to verify your identity, and not everything agreed",
		Ar:  "جرت محاولة للتحقق من هويتك ولم يتطابق كل شيء",
		Ckb: "کەسێک هەوڵی پشکنینی ناسنامەکەتی دا و هەموو شتێک نەگونجا",
	},
}

// What closes a flag, and what is said then.
type (
	CloseAccessFlagInput struct {
		Key
		Flag    string
		Finding access.Finding
		Reason  string
	}
	AccessFlagPayload struct{ Flag *AccessFlag }
)

// The pages of readings, uses and flags.
type (
	AccessEntryEdge struct {
		Cursor string
		Node   *AccessEntry
	}
	AccessEntryConnection struct {
		Edges    []AccessEntryEdge
		PageInfo PageInfo
	}
	DataUsageEdge struct {
		Cursor string
		Node   *DataUsage
	}
	DataUsageConnection struct {
		Edges    []DataUsageEdge
		PageInfo PageInfo
	}
	AccessFlagEdge struct {
		Cursor string
		Node   *AccessFlag
	}
	AccessFlagConnection struct {
		Edges    []AccessFlagEdge
		PageInfo PageInfo
	}
)
