import { add, all, assert, at, client, db, event, failure, ids, prefix, run } from "./lib.mjs";

const stream = `${prefix}read`;
const { FORWARDS, BACKWARDS, START, END } = db;
let made, log;

// Only the newer client can have a reading filtered.
const filtered = {
  "all streams through a filter": async () => {
    const read = async (filter, more) => ids(await all(client.readAll({ filter, ...more })));
    const want = (select) => ids(log.filter(select));
    assert.deepEqual(await read(db.streamNameFilter({ prefixes: [stream] })), want((e) => e.streamId.startsWith(stream)));
    assert.deepEqual(await read(db.eventTypeFilter({ prefixes: ["other."] })), want((e) => e.type.startsWith("other.")));
    assert.deepEqual(await read(db.eventTypeFilter({ regex: "^oth.*d$" })), want((e) => /^oth.*d$/.test(e.type)));
    const named = want((e) => /read$/.test(e.streamId));
    assert.deepEqual(await read(db.streamNameFilter({ regex: "read$" })), named);
    assert.deepEqual(await read(db.streamNameFilter({ regex: "read$" }), { direction: BACKWARDS, fromPosition: END, maxCount: 4 }), named.toReversed().slice(0, 4));
  },
};

await run({
  "a stream both ways, from the middle, some of it": async () => {
    made = await add(stream, 30);
    await add(`${prefix}other`, 10, { type: "other.happened" });
    const read = async (options) => ids(await all(client.readStream(stream, options)));
    assert.deepEqual(await read({}), made);
    assert.deepEqual(await read({ direction: BACKWARDS, fromRevision: END }), made.toReversed());
    assert.deepEqual(await read({ fromRevision: 12n }), made.slice(12));
    assert.deepEqual(await read({ fromRevision: 12n, maxCount: 5 }), made.slice(12, 17));
    assert.deepEqual(await read({ direction: BACKWARDS, fromRevision: 12n, maxCount: 5 }), made.slice(8, 13).toReversed());
    assert.deepEqual(await read({ fromRevision: 500n }), []);
    assert.deepEqual(await read({ direction: BACKWARDS, fromRevision: 500n, maxCount: 1 }), made.slice(-1));
    const revisions = (await all(client.readStream(stream))).map((e) => e.revision);
    assert.deepEqual(revisions, made.map((_, i) => BigInt(i)));
  },
  "a stream that is not there": async () => {
    for (const direction of [FORWARDS, BACKWARDS]) {
      const e = await failure(all(client.readStream(`${stream}-missing`, { direction })), db.StreamNotFoundError);
      assert.equal(e.streamName, `${stream}-missing`);
    }
  },
  "all streams both ways, from the middle, some of them": async () => {
    const read = (options) => all(client.readAll(options));
    log = await read({});
    assert.deepEqual(ids(log.filter((e) => e.streamId === stream)), made);
    const positions = log.map(at);
    positions.forEach((p, i) => assert(i === 0 || p > positions[i - 1], "positions rise"));
    assert.deepEqual(ids(await read({ direction: BACKWARDS, fromPosition: END })), ids(log).toReversed());
    const middle = Math.floor(log.length / 2);
    const fromPosition = { commit: positions[middle], prepare: positions[middle] };
    assert.deepEqual(ids(await read({ fromPosition })), ids(log).slice(middle));
    assert.deepEqual(ids(await read({ fromPosition, maxCount: 3 })), ids(log).slice(middle, middle + 3));
    assert.deepEqual(ids(await read({ fromPosition, direction: BACKWARDS, maxCount: 3 })), ids(log).slice(middle - 3, middle).toReversed());
    assert.deepEqual(ids(await read({ fromPosition: START, maxCount: 1 })), ids(log).slice(0, 1));
  },
  ...(db.KurrentDBClient ? filtered : {}),
  "nothing is deleted": async () => {
    for (const work of [() => client.deleteStream(stream), () => client.tombstoneStream(stream)]) {
      const e = await failure(work(), db.AccessDeniedError);
      assert.match(e.message, /immutable/);
    }
    assert.deepEqual(ids(await all(client.readStream(stream))), made);
    await client.appendToStream(stream, event());
  },
});
