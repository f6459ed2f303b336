package esdb

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
)

// settings that an address may have after its "?", in small letters. The client
// only warns of one that it does not know, and then runs without what was meant.
var settings = []string{
	"defaultdeadline", "discoveryinterval", "gossiptimeout", "keepaliveinterval", "keepalivetimeout", "maxdiscoverattempts",
	"nodepreference", "tls", "tlscafile", "tlsverifycert", "usercertfile", "userkeyfile",
}

// Errors of an address. They never repeat it: it may hold a password.
var (
	errAddress  = errors.New("the event store's address cannot be read; it looks like esdb://user:password@host:2113?tls=true or esdb+discover://cluster.internal")
	errPassword = errors.New("a password is only sent over TLS: leave out tls=false, or the user and the password")
)

// IsAddress tells whether an address is one of this engine.
func IsAddress(address string) bool {
	return strings.HasPrefix(address, "esdb://") || strings.HasPrefix(address, "esdb+discover://")
}

// CheckAddress refuses an address that Open would refuse before it connects.
func CheckAddress(address string) error {
	_, err := configure(address)
	return err
}

// configure reads an address as the client does, and refuses what it would quietly do without.
func configure(address string) (*client.Configuration, error) {
	host, query, _ := strings.Cut(address, "?")
	if strings.ContainsAny(query, "@#") || strings.Contains(host, "#") {
		return nil, errAddress // the password has a character that ends it, and what follows is part of it
	}
	if _, err := client.ParseConnectionString(host); err != nil {
		return nil, errAddress
	}
	if err := checkSettings(query); err != nil {
		return nil, err
	}
	c, err := client.ParseConnectionString(address)
	if err != nil {
		return nil, fmt.Errorf("the event store's address: %w", err) // of a setting
	}
	if err := c.Validate(); err != nil {
		return nil, fmt.Errorf("the event store's address: %w", err)
	}
	if c.DisableTLS && (c.Username != "" || c.Password != "") {
		return nil, errPassword
	}
	if c.MaxDiscoverAttempts < 1 || c.DiscoveryInterval < 1 || c.GossipTimeout < 1 || c.DefaultDeadline != nil && *c.DefaultDeadline <= 0 {
		return nil, errors.New("the event store's address: maxDiscoverAttempts, discoveryInterval, gossipTimeout and defaultDeadline are at least 1")
	}
	return c, nil
}

func checkSettings(query string) error {
	values, err := url.ParseQuery(query)
	if err != nil {
		return errAddress
	}
	for name := range values {
		if !slices.Contains(settings, strings.ToLower(name)) {
			return fmt.Errorf("the event store's address has the setting %q, which there is not; there are %s", name, strings.Join(settings, ", "))
		}
	}
	return nil
}

// clustered tells whether the client asks a cluster where its nodes are.
func clustered(c *client.Configuration) bool { return c.DnsDiscover || len(c.GossipSeeds) > 0 }

// pause is how long to wait after so many failures to connect: the interval of
// the address at first, doubling to 2 s.
func pause(c *client.Configuration, failures int) time.Duration {
	const longest = 2 * time.Second
	first := time.Duration(c.DiscoveryInterval) * time.Millisecond
	return min(max(first, first<<min(failures, 16)), max(longest, first))
}
