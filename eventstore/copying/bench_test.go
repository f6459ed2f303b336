package copying_test

import (
	"fmt"
	"strings"
	"testing"

	"sijil/eventstore"
	"sijil/eventstore/copying"
	"sijil/eventstore/pgstore"
	"sijil/eventstore/storetest"
	"sijil/internal/pgtest"
)

// BenchmarkCopy copies events of the usual size between two databases of one
// server, and then compares the two logs once more, as a copy that was stopped does.
func BenchmarkCopy(b *testing.B) {
	for _, c := range []struct {
		way string
		n   int
	}{{"imported", 200_000}, {"appended", 20_000}} {
		b.Run(c.way, func(b *testing.B) {
			body := strings.Repeat("x", 500)
			copied, compared := 0.0, 0.0
			for b.Loop() {
				b.StopTimer()
				source, destination := openAt(b, pgtest.New(b).AppURL), destinations[c.way](openAt(b, pgtest.New(b).AppURL))
				_, err := source.(*pgstore.Store).Seed(b.Context(), func(yield func(string, eventstore.EventData) bool) {
					for i := range c.n {
						if !yield(fmt.Sprintf("s-%d", i/3), storetest.Event("test.happened", body)) {
							return
						}
					}
				})
				if err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				for _, spent := range []*float64{&copied, &compared} {
					before := b.Elapsed()
					if _, err := copying.Run(b.Context(), source, destination, copying.Options{}); err != nil {
						b.Fatal(err)
					}
					*spent += (b.Elapsed() - before).Seconds()
				}
			}
			total := float64(c.n) * float64(b.N)
			b.ReportMetric(total/copied, "copied/s")
			b.ReportMetric(total/compared, "compared/s")
		})
	}
}
