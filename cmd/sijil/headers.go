package main

import (
	"net/http"

	"sijil/graph/auth"
)

// guards are headers of every answer: it is shown to nobody else, kept nowhere,
// framed by nothing and taken for nothing but what it is. What serves pages
// replaces the policy by one that fits them.
var guards = map[string]string{
	"Cache-Control":                "no-store",
	"Content-Security-Policy":      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	"Referrer-Policy":              "no-referrer",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
}

// strictTransport tells browsers to come by TLS alone, for two years.
const strictTransport = "max-age=63072000; includeSubDomains"

// guard puts an outer shell around routes: the headers, and no other origin is
// let in. A browser that asks for another origin's page gets no leave, since
// OPTIONS is refused and no Access-Control header is ever sent. The certificate
// that a connection has proved is what its token may be bound to.
func guard(routes http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range guards {
			w.Header().Set(name, value)
		}
		if r.TLS != nil {
			w.Header().Set("Strict-Transport-Security", strictTransport)
			if len(r.TLS.VerifiedChains) > 0 {
				r = r.WithContext(auth.WithCertificate(r.Context(), r.TLS.PeerCertificates[0]))
			}
		}
		switch r.Method {
		case http.MethodOptions, http.MethodTrace, http.MethodConnect:
			w.Header().Set("Allow", "GET, HEAD, POST")
			say(w, http.StatusMethodNotAllowed, "this method is not answered")
		default:
			routes.ServeHTTP(w, r)
		}
	})
}
