package proof_test

import (
	"bufio"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sijil/proof"
)

// TestR42_AKilledWitnessRemembers: kill -9 in the middle of calls, ten times;
// what was acknowledged is known afterwards, and never a smaller tree.
func TestR42_AKilledWitnessRemembers(t *testing.T) {
	t.Parallel()
	const kills = 10
	h := newHistory(t, 200)
	dir := t.TempDir()
	keyFile := filepath.Join(dir, "witness.key")
	_, err := proof.CreateKey("witness.test/w", keyFile)
	must(t, err)
	acknowledged := int64(0)
	for range kills {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), childState+"="+filepath.Join(dir, "state.json"), childKey+"="+keyFile, childLog+"="+h.key.Public())
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		addr, err := bufio.NewReader(out).ReadString('\n')
		must(t, err)
		url := "http://" + strings.TrimSpace(addr) + "/add-checkpoint"
		status, answer, err := send(t, url, h.request(1, 1)) // 409 tells what it knows, unless that is 1
		must(t, err)
		known := int64(1)
		if status == http.StatusConflict {
			known, err = strconv.ParseInt(strings.TrimSpace(answer), 10, 64)
			must(t, err)
		}
		if known < acknowledged {
			t.Fatalf("it knows %d after it has acknowledged %d", known, acknowledged)
		}
		var working sync.WaitGroup
		begun, once := make(chan struct{}), sync.Once{}
		working.Go(func() {
			defer once.Do(func() { close(begun) })
			for known < int64(len(h.heads)-1) {
				status, _, err := send(t, url, h.request(known, known+1))
				if err != nil {
					return // killed
				}
				if status != http.StatusOK {
					t.Errorf("from %d: %d", known, status)
					return
				}
				known++
				acknowledged = known
				once.Do(func() { close(begun) })
			}
		})
		<-begun // it is at work, however slow the machine is
		time.Sleep(20 * time.Millisecond)
		must(t, cmd.Process.Kill())
		working.Wait()
		_ = cmd.Wait() // killed, as wanted
	}
	if acknowledged < kills {
		t.Errorf("only %d checkpoints were acknowledged", acknowledged)
	}
}
