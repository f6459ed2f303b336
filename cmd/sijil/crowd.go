package main

import (
	"container/list"
	"crypto/tls"
	"net"
	"net/http"
	"sync"
)

// crowd keeps connections from crowding others out. When there are too many,
// the one that has done nothing for the longest goes: it may have sent a part of
// a header, or nothing at all, and whoever has a request under way is not disturbed.
type crowd struct {
	most int

	mu      sync.Mutex
	open    int
	waiting *list.List // of net.Conn, the longest idle first
	places  map[net.Conn]*list.Element
}

func newCrowd(most int) *crowd {
	return &crowd{most: most, waiting: list.New(), places: map[net.Conn]*list.Element{}}
}

// state hears of every change of a connection, as http.Server.ConnState.
func (c *crowd) state(conn net.Conn, s http.ConnState) {
	victim := c.change(conn, s)
	if secure, ok := victim.(*tls.Conn); ok {
		victim = secure.NetConn() // without a farewell, which a client could keep from being written
	}
	if victim != nil {
		_ = victim.Close() // its client may have closed it
	}
}

func (c *crowd) change(conn net.Conn, s http.ConnState) (victim net.Conn) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if place, ok := c.places[conn]; ok {
		c.waiting.Remove(place)
		delete(c.places, conn)
	}
	switch s {
	case http.StateNew:
		c.open++
		c.places[conn] = c.waiting.PushBack(conn)
	case http.StateIdle:
		c.places[conn] = c.waiting.PushBack(conn)
	case http.StateClosed, http.StateHijacked:
		c.open--
	case http.StateActive:
	}
	if c.open <= c.most || c.waiting.Len() == 0 {
		return nil
	}
	oldest := c.waiting.Front()
	c.waiting.Remove(oldest)
	victim = oldest.Value.(net.Conn)
	delete(c.places, victim)
	return victim
}
