package limit

// remembered bounds one generation.
const remembered = 50_000

// bounded remembers in two generations: when the young one is full the old one
// is forgotten, unless it was asked for meanwhile.
type bounded[K comparable, V any] struct{ young, old map[K]*V }

func (b *bounded[K, V]) get(key K, fresh func() *V) *V {
	if v, ok := b.young[key]; ok {
		return v
	}
	v, ok := b.old[key]
	if !ok {
		v = fresh()
	}
	if len(b.young) >= remembered {
		b.young, b.old = nil, b.young
	}
	if b.young == nil {
		b.young = make(map[K]*V)
	}
	b.young[key] = v
	return v
}

func (b *bounded[K, V]) len() int { return len(b.young) + len(b.old) }
