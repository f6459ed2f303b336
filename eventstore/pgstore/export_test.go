package pgstore

// Queued is how many appends wait for a flush.
func (s *Store) Queued() int { return s.queue.length() }
