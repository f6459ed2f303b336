// What all scripts share: node SCRIPT CLIENT-MODULE CONNECTION-STRING PREFIX
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

const [module, url, prefixOfRun] = process.argv.slice(2);
export const db = (await import(module)).default;
export const prefix = prefixOfRun;
export { assert, pause };

const Client = db.KurrentDBClient ?? db.EventStoreDBClient;
export const connect = (to) => Client.connectionString(to);
export const client = connect(url);

const { username, password } = new URL(url.replace(/^\w+:/, "http:"));

// How to append: without credentials of the call the clients take BatchAppend,
// since the server says that it has it; with them they take Append.
export const paths = {
  batch: {},
  plain: { credentials: { username: username || "nobody", password: decodeURIComponent(password) || "none" } },
};

// expecting a state of the stream, as either client calls it.
export const expecting = (state) => (db.KurrentDBClient ? { streamState: state } : { expectedRevision: state });

// versions of a conflict, as either client calls them.
export const versions = (e) => [e.expectedState ?? e.expectedVersion, e.actualState ?? e.actualVersion];

let count = 0;
export const event = (more = {}) => db.jsonEvent({ type: "test.happened", data: { n: count++, name: "محمد" }, ...more });
export const events = (n, more) => Array.from({ length: n }, () => event(more));

// add appends n events one by one and gives their ids.
export async function add(stream, n, more) {
  const made = events(n, more);
  for (const e of made) await client.appendToStream(stream, e);
  return made.map((e) => e.id);
}

export async function all(reading, most = 100_000) {
  const got = [];
  for await (const { event: e } of reading) {
    got.push(e);
    assert(got.length <= most, "the reading does not end");
  }
  return got;
}

export const ids = (list) => list.map((e) => e.id);
export const at = (e) => e.position?.commit ?? e.commitPosition;

// follow collects from a subscription until so many events came, in time.
export async function follow(subscription, many, seen = []) {
  const late = setTimeout(() => subscription.destroy(new Error(`only ${seen.length} of ${many} events came`)), 60_000);
  try {
    if (seen.length < many) {
      for await (const { event: e } of subscription) {
        seen.push(e);
        if (seen.length === many) break;
      }
    }
    return seen;
  } finally {
    clearTimeout(late);
    await subscription.unsubscribe().catch(() => {}); // it has ended
  }
}

// silent fails if a subscription yields anything for some time.
export async function silent(subscription, ms = 300) {
  const got = [];
  subscription.on("data", (e) => got.push(e.event.streamId)).on("error", (e) => got.push(e));
  await pause(ms);
  await subscription.unsubscribe();
  assert.deepEqual(got, []);
}

// failure of what must fail, of a class.
export async function failure(work, kind) {
  const e = await Promise.resolve(work).then(
    () => assert.fail("it did not fail"),
    (e) => e,
  );
  assert(e instanceof kind, `want ${kind.name}, got ${e?.constructor?.name}: ${e?.stack}`);
  return e;
}

// run runs named steps one after the other and ends the process.
export async function run(steps) {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
      console.log(`ok   ${name}`);
    } catch (e) {
      console.error(`FAIL ${name}\n${e?.stack ?? e}`);
      process.exit(1);
    }
  }
  await client.dispose();
  process.exit(0); // the clients keep their connection open
}
