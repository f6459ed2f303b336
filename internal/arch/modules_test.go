package arch

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// TestOneClientOfEventStoreDB: the client's successor registers the same protobuf
// messages, so a program that links both panics before main begins.
func TestOneClientOfEventStoreDB(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "mod", "edit", "-json", "../../go.mod").Output()
	if err != nil {
		t.Fatalf("go mod edit: %v", err)
	}
	var mod struct{ Require []struct{ Path string } }
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	if len(mod.Require) == 0 {
		t.Fatal("go.mod requires nothing")
	}
	for _, r := range mod.Require {
		if strings.HasPrefix(strings.ToLower(r.Path), "github.com/kurrent-io/") {
			t.Errorf("go.mod must not require %s beside github.com/EventStore/EventStore-Client-Go", r.Path)
		}
	}
}
