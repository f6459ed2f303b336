// node audit.mjs URL TOKEN prints one line for each audit: STATUS ID NAME, and the reason where there is one.
import { serverAudits } from "graphql-http";

const [url, token] = process.argv.slice(2);
const fetchFn = (to, init = {}) => fetch(to, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

for (const audit of serverAudits({ url, fetchFn })) {
  const result = await audit.fn();
  console.log(`${result.status} ${audit.id} ${audit.name}${result.reason ? ` | ${result.reason}` : ""}`);
  await result.response?.body?.cancel().catch(() => {}); // it may have been read
}
