package policy

import (
	"encoding/json"
	"fmt"

	"github.com/cedar-policy/cedar-go"
)

// entity is what a policy names.
type entity struct {
	Type string `json:"type"`
	ID   string `json:"id"`
}

// entities lists all that a policy names, in its scope and in its conditions.
func entities(p *cedar.Policy) (named []entity, err error) {
	text, err := p.MarshalJSON()
	if err != nil {
		return nil, fmt.Errorf("it cannot be written as JSON: %w", err)
	}
	var tree any
	if err := json.Unmarshal(text, &tree); err != nil {
		return nil, fmt.Errorf("it cannot be written as JSON: %w", err)
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			kind, isKind := v["type"].(string)
			if id, isID := v["id"].(string); isKind && isID && len(v) == 2 {
				named = append(named, entity{kind, id})
				return
			}
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(tree)
	return named, nil
}
