package auth

import (
	"crypto/sha256"
	"sync"
	"time"
)

// remembered bounds one generation of verified tokens.
const remembered = 10_000

// cache remembers verified tokens by their hash until they end or the keys
// change. It keeps two generations: when the young one is full the old one is
// forgotten, so that it is bounded without a list of ages.
type cache struct {
	mu         sync.RWMutex
	set        *Set
	young, old map[[sha256.Size]byte]*Caller
}

func (c *cache) get(set *Set, token string, now time.Time) (*Caller, bool) {
	key := sha256.Sum256([]byte(token))
	c.mu.RLock()
	defer c.mu.RUnlock()
	if c.set != set {
		return nil, false
	}
	found, ok := c.young[key]
	if !ok {
		found, ok = c.old[key]
	}
	if !ok || !now.Before(found.Until) {
		return nil, false
	}
	return found, true
}

func (c *cache) put(set *Set, token string, caller *Caller) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.set != set {
		c.set, c.young, c.old = set, nil, nil
	}
	if len(c.young) >= remembered {
		c.young, c.old = nil, c.young
	}
	if c.young == nil {
		c.young = make(map[[sha256.Size]byte]*Caller)
	}
	c.young[sha256.Sum256([]byte(token))] = caller
}
