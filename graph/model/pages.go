package model

import (
	"sijil/domain"
	"sijil/projections"
)

// DefaultPage is how long a page is whose length is not given.
const DefaultPage = 20

// Page reads the arguments of a list; the size was checked before anything ran.
func Page(first *int, after *string) projections.Page {
	p := projections.Page{First: DefaultPage}
	if first != nil {
		p.First = *first
	}
	if after != nil {
		p.After = *after
	}
	return p
}

// PageInfo tells where a page stands in its list.
type PageInfo struct {
	HasNextPage bool
	EndCursor   string
}

// Edge is an entry of a page with its cursor.
type (
	BirthRecordEdge struct {
		Cursor string
		Node   *BirthRecord
	}
	DeathRecordEdge struct {
		Cursor string
		Node   *DeathRecord
	}
	PersonEdge struct {
		Cursor string
		Node   *Person
	}
	TimelineEdge struct {
		Cursor string
		Node   TimelineEntry
	}
	WorkItemEdge struct {
		Cursor string
		Node   *WorkItem
	}
)

// The pages.
type (
	BirthRecordConnection struct {
		Edges    []BirthRecordEdge
		PageInfo PageInfo
	}
	DeathRecordConnection struct {
		Edges    []DeathRecordEdge
		PageInfo PageInfo
	}
	PersonConnection struct {
		Edges    []PersonEdge
		PageInfo PageInfo
	}
	TimelineConnection struct {
		Edges    []TimelineEdge
		PageInfo PageInfo
	}
	WorkItemConnection struct {
		Edges    []WorkItemEdge
		PageInfo PageInfo
	}
)

// Edges makes the edges of a page of rows.
func Edges[Row, E any](p projections.PageOf[Row], edge func(cursor string, row *Row) E) ([]E, PageInfo) {
	edges := make([]E, len(p.Edges))
	info := PageInfo{HasNextPage: p.More}
	for i := range p.Edges {
		edges[i] = edge(p.Edges[i].Cursor, &p.Edges[i].Node)
		info.EndCursor = p.Edges[i].Cursor
	}
	return edges, info
}

// BirthPayload is what a birth's record says after a command.
type BirthPayload struct {
	Birth    *BirthRecord
	Recorded []domain.Event // what the command recorded
}

// BirthDocumentPayload is the same after a document was issued.
type BirthDocumentPayload struct {
	Document *projections.Document
	Birth    *BirthRecord
}

// DeathPayload is what a death's record says after a command.
type DeathPayload struct {
	Death    *DeathRecord
	Recorded []domain.Event
}

// DeathDocumentPayload is the same after a document was issued.
type DeathDocumentPayload struct {
	Document *projections.Document
	Death    *DeathRecord
}

// PersonPayload is what a civil record says after a command.
type PersonPayload struct{ Person *Person }
