package graph

import "testing"

func TestASearchAsksForANameInParticular(t *testing.T) {
	t.Parallel()
	for name, short := range map[string]bool{
		"": true, "  ": true, "م": true, "م ح": true, "مـــ": true, "مُ": true, "%": true, "__": true, "🙂🙂": true, "ءءءء": true, "ئا": true, "a": true,
		"مح": false, "م حسن": false, "Ali": false, "Aya": false, "ئارا": false, "Ḥasan": false, "عبد": false,
	} {
		if got := tooShort(name); got != short {
			t.Errorf("%q: too short is %v", name, got)
		}
	}
}
