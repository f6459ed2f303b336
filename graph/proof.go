package graph

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/eventstore"
	"sijil/graph/model"
	"sijil/proof"
)

// RuleNoProofs refuses where no tree of the log is published.
var RuleNoProofs = &domain.Rule{Key: "graphql.no_proofs", Code: domain.Unavailable, Text: domain.Text{
	En:  "this server publishes no tree of the log, so it cannot prove an event; ask the registry's operator for the proof",
	Ar:  "لا ينشر هذا الخادم شجرة السجل، فلا يمكنه إثبات الحدث؛ اطلب الإثبات من مشغّل السجل",
	Ckb: "ئەم سێرڤەرە دارەکەی تۆمار بڵاو ناکاتەوە، بۆیە ناتوانێت ڕووداوەکە بسەلمێنێت؛ سەلماندنەکە لە بەڕێوەبەری تۆمار داوا بکە",
}}

// eventProof is nil for an event that no published tree holds.
func (r *Resolver) eventProof(ctx context.Context, event string) (*model.EventProof, error) {
	if r.Proofs == nil {
		return nil, RuleNoProofs.Refuse("")
	}
	id, err := uuid.Parse(event)
	if err != nil {
		return nil, nil
	}
	p, s, err := r.Proofs.Event(ctx, id)
	if errors.Is(err, eventstore.ErrNoEvent) || errors.Is(err, proof.ErrUnproven) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return model.NewEventProof(p, s), nil
}
