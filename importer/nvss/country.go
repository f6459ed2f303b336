package nvss

import "strings"

// genc lists where the country codes of the US records (FIPS 10-4, now GEC)
// differ from ISO 3166-1 alpha-2, as "GEC ISO" pairs. The difference matters:
// AU is Austria there and IZ is Iraq.
const genc = `AA AW AC AG AG DZ AJ AZ AN AD AQ AS AS AU AU AT AV AI AY AQ BA BH BC BW BD BM BF BS BG BD BH BZ BK BA BL BO BM MM BN BJ
BO BY BP SB BU BG BX BN BY BI CB KH CD TD CE LK CF CG CG CD CH CN CI CL CJ KY CK CC CN KM CQ MP CS CR CT CF CW CK DA DK DO DM DR DO
EI IE EK GQ EN EE ES SV EZ CZ FG GF FP PF GA GM GB GA GG GE GJ GD GK GG GM DE GQ GU GV GN GZ PS HA HT HO HN IC IS IS IL IV CI IZ IQ
JA JP KN KP KR KI KS KR KT CX KU KW KV XK LE LB LG LV LH LT LI LR LO SK LS LI LT LS MA MG MB MQ MC MO MF YT MG MN MH MS MI MW MJ ME
MN MC MO MA MP MU MU OM NE NU NG NE NH VU NI NG NN SX NS SR NU NI OD SS PA PY PC PN PM PA PO PT PP PG PS PW PU GW RI RS RM MH RN MF
RP PH RQ PR RS RU SB PM SC KN SE SC SF ZA SG SN SN SG SP ES ST LC SU SD SV SJ SW SE SX GS SZ CH TB BL TD TT TI TJ TK TC TL TK TN TO
TO TG TP ST TS TN TT TL TU TR TX TM UC CW UK GB UP UA UV BF VI VG VM VN VQ VI VT VA WA NA WE PS WI EH WZ SZ YM YE ZA ZM ZI ZW`

var iso = func() map[string]string {
	pairs := strings.Fields(genc)
	m := make(map[string]string, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}()

// Country gives the ISO 3166-1 code of a country code in a US record; empty for
// an unknown country (ZZ, XX) and for what is no code.
func Country(code string) string {
	code = strings.ToUpper(strings.TrimSpace(code))
	switch {
	case len(code) != 2 || code == "ZZ" || code == "XX" || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
		return ""
	case iso[code] != "":
		return iso[code]
	default:
		return code
	}
}
