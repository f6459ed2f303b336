package esdbwire

// What takes bytes from outside, for the fuzz tests.
var (
	Compile  = compile
	ReadUUID = readUUID
	Token    = token
)

// MaxMessage is the largest message of a request.
const MaxMessage = maxMessage
