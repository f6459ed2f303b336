// Package registers lists the registers' codecs.
package registers

import (
	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/intake"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/numbers"
	"sijil/domain/officer"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// Codec reads every event of every register.
var Codec = domain.JoinCodecs(agreement.Codec, birth.Codec, death.Codec, intake.Codec, marriage.Codec, nationalid.Codec, numbers.Codec, officer.Codec, passport.Codec, person.Codec, retirement.Codec, welfare.Codec)
