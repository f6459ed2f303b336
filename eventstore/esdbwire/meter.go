package esdbwire

import "sync"

// meter bounds what each caller has of something, so that none takes it from the others.
type meter struct {
	mu   sync.Mutex
	most int
	open map[string]int
}

func newMeter(most int) *meter { return &meter{most: most, open: map[string]int{}} }

// enter counts n more of a caller; leave must follow if it gives true.
func (m *meter) enter(caller string, n int) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.open[caller]+n > m.most {
		return false
	}
	m.open[caller] += n
	return true
}

func (m *meter) leave(caller string, n int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.open[caller] -= n; m.open[caller] <= 0 {
		delete(m.open, caller)
	}
}
