package pglocal

import (
	"errors"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// account is whom PostgreSQL runs as; nil is ourselves.
type account struct {
	name     string
	uid, gid int
}

// serverUser is ourselves, or, since PostgreSQL refuses root, postgres or nobody.
func serverUser() (*account, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errU := strconv.Atoi(u.Uid)
		gid, errG := strconv.Atoi(u.Gid)
		if errU == nil && errG == nil {
			return &account{name, uid, gid}, nil
		}
	}
	return nil, errors.New("PostgreSQL cannot run as root and there is neither a user postgres nor nobody: run as an ordinary user")
}

func (a *account) String() string {
	if a == nil {
		return strconv.Itoa(os.Geteuid())
	}
	return a.name
}

func (a *account) credential() *syscall.Credential {
	if a == nil {
		return nil
	}
	return &syscall.Credential{Uid: uint32(a.uid), Gid: uint32(a.gid)}
}

// own gives a directory to the account.
func (a *account) own(dir string) error {
	if a == nil {
		return nil
	}
	return os.Chown(dir, a.uid, a.gid)
}
