package auth_test

import (
	"slices"
	"testing"

	"sijil/graph/auth"
)

func TestRolesHaveKnownScopesOnly(t *testing.T) {
	t.Parallel()
	for role, scopes := range auth.Roles {
		for _, s := range scopes {
			if !slices.Contains(auth.Scopes(), s) {
				t.Errorf("%s has the scope %q, which is not listed", role, s)
			}
		}
	}
	for _, s := range auth.Scopes() {
		if !slices.Contains(auth.Roles["admin"], s) {
			t.Errorf("the administrator lacks %q", s)
		}
	}
}
