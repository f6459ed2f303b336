package numbers

import "fmt"

// DocumentNumberDrawn: this candidate was drawn for the purpose that the stream names.
type DocumentNumberDrawn struct {
	Number string `json:"number"`
}

// DocumentNumberTaken: the number that the stream names is given, for good, to this purpose.
type DocumentNumberTaken struct {
	For string `json:"for"`
}

// EventName is the stored name.
func (DocumentNumberDrawn) EventName() string { return "number.document_drawn" }
func (DocumentNumberTaken) EventName() string { return "number.document_taken" }

// DocumentDrawStream settles which number of a kind ("nationalid.card",
// "passport") a purpose has. A candidate that turned out to be taken is followed
// by another attempt.
func DocumentDrawStream(kind, purpose string, attempt int) string {
	return fmt.Sprintf("documentdraw-%s-%s-%d", kind, purpose, attempt)
}

// DocumentNumberStream stands for one number of a kind: the store itself forbids that it is given twice.
func DocumentNumberStream(kind, number string) string {
	return "documentnumber-" + kind + "-" + number
}
