// The connection is that of an agency that may read and append what begins with
// PREFIX + "own-", and read nothing else; ALL is that of the registry.
import { all, assert, at, client, connect, db, event, failure, follow, ids, paths, prefix, run } from "./lib.mjs";

const [everything, nobody] = process.argv.slice(5).map(connect);
const own = `${prefix}own-1`;
const foreign = `${prefix}foreign`;
const denied = db.AccessDeniedError;
const bothWays = Object.values(paths);

await run({
  "its own streams": async () => {
    await everything.appendToStream(foreign, [event(), event()]);
    for (const options of bothWays) await client.appendToStream(own, [event(), event()], options);
    await everything.appendToStream(foreign, event());
    await everything.appendToStream(own, event());
    assert.equal((await all(client.readStream(own))).length, 5);
  },
  "only these of all": async () => {
    const log = await all(everything.readAll());
    const mine = log.filter((e) => e.streamId === own);
    assert(log.some((e) => e.streamId === foreign));
    assert.deepEqual(ids(await all(client.readAll())), ids(mine));
    assert.deepEqual(ids(await all(client.readAll({ direction: db.BACKWARDS, fromPosition: db.END }))), ids(mine).toReversed());
    for (const filter of [undefined, db.streamNameFilter({ prefixes: [prefix] }), db.streamNameFilter({ regex: "." }), db.eventTypeFilter({ regex: "." })]) {
      assert.deepEqual(ids(await follow(client.subscribeToAll({ filter }), mine.length)), ids(mine));
    }
    assert(at(mine[0]) > 0n);
  },
  "nothing else can be read, there or not": async () => {
    for (const stream of [foreign, `${prefix}missing`, `$$${own}`]) {
      const e = await failure(all(client.readStream(stream)), denied);
      assert.doesNotMatch(e.message, new RegExp(stream.replaceAll("$", "\\$")), "the answer names the stream");
      await failure(follow(client.subscribeToStream(stream), 1), denied);
    }
    await failure(follow(client.subscribeToAll({ filter: db.streamNameFilter({ prefixes: [foreign] }) }), 1), denied);
  },
  "nothing else can be appended to": async () => {
    for (const options of bothWays) {
      for (const stream of [foreign, `${prefix}missing`]) await failure(client.appendToStream(stream, event(), options), denied);
    }
    assert.equal((await all(everything.readStream(foreign))).length, 3);
  },
  "nobody": async () => {
    await failure(nobody.appendToStream(own, event()), denied);
    await failure(nobody.appendToStream(own, event(), { credentials: { username: "x", password: "wrong" } }), denied);
    await failure(all(nobody.readStream(own)), Error);
    await failure(follow(nobody.subscribeToAll(), 1), denied);
    await failure(nobody.deleteStream(own), denied);
  },
});
