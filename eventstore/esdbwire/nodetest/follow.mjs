import { add, all, assert, at, client, db, event, expecting, follow, ids, pause, prefix, run, silent } from "./lib.mjs";

const own = `${prefix}own-`;
const every = 10; // events between checkpoints
const filters = {
  prefix: (more) => db.streamNameFilter({ prefixes: [own, `${prefix}none-`], ...more }),
  type: (more) => db.eventTypeFilter({ prefixes: ["mine."], ...more }),
  regex: (more) => db.streamNameFilter({ regex: `^${prefix}o[w]n-`, ...more }),
};
const mine = { type: "mine.happened" };

// write appends to streams that are followed and to others, while somebody follows.
async function write(n) {
  for (let i = 0; i < n; i++) {
    await add(`${own}${i % 3}`, 1, mine);
    if (i % 2) await client.appendToStream(`${prefix}noise-${i % 5}`, [event(), event()]);
  }
}

const wanted = async () => (await all(client.readAll())).filter((e) => e.streamId.startsWith(own));

const steps = {};
for (const [kind, filter] of Object.entries(filters)) {
  steps[`all streams by ${kind}, from catch-up to live`] = async () => {
    const before = (await wanted()).length;
    await write(30);
    const checkpoints = [];
    let caughtUp = 0;
    const subscription = client.subscribeToAll({
      fromPosition: db.START,
      filter: filter({ maxSearchWindow: every, checkpointInterval: 1, checkpointReached: (_, p) => void checkpoints.push(p) }),
    });
    subscription.on("caughtUp", () => caughtUp++);
    const [seen] = await Promise.all([follow(subscription, before + 60), write(30)]);
    const want = await wanted();
    assert.deepEqual(ids(seen), ids(want)); // each once, in order, none of the others
    assert.equal(caughtUp, 1);
    const log = await all(client.readAll());
    assert(checkpoints.length >= 2, `${checkpoints.length} checkpoints`);
    checkpoints.forEach((p, i) => assert(i === 0 || p.commit > checkpoints[i - 1].commit, "checkpoints rise"));
    // From any checkpoint on, and from any event, there is just the rest.
    const from = [checkpoints[0], checkpoints.at(-1), checkpoints[checkpoints.length >> 1]];
    for (const e of [want[0], want[17], want[40]]) from.push({ commit: at(e), prepare: at(e) });
    for (const fromPosition of from) {
      const rest = want.filter((e) => at(e) > fromPosition.commit);
      const again = client.subscribeToAll({ fromPosition, filter: filter() });
      assert.deepEqual(ids(await follow(again, rest.length)), ids(rest));
    }
    assert(log.length > want.length);
  };
}

steps["from the end"] = async () => {
  const stream = `${prefix}last`;
  await add(stream, 3);
  const filter = db.streamNameFilter({ prefixes: [stream] });
  const subscriptions = [
    client.subscribeToAll({ fromPosition: db.END }),
    client.subscribeToAll({ fromPosition: db.END, filter }),
    client.subscribeToStream(stream, { fromRevision: db.END }),
  ];
  const seen = subscriptions.map((s) => {
    const list = [];
    s.on("data", (e) => list.push(e.event));
    return list;
  });
  await Promise.all(subscriptions.map((s) => new Promise((resolve) => s.once("confirmation", resolve))));
  const added = await add(stream, 5); // whoever is confirmed sees what comes from now on
  for (let i = 0; i < 200 && seen.some((list) => list.length < 5); i++) await pause(50);
  for (const list of seen) assert.deepEqual(ids(list), added);
  for (const s of subscriptions) await s.unsubscribe();
};

steps["a stream, from catch-up to live"] = async () => {
  const stream = `${prefix}one`;
  const before = await add(stream, 12);
  const tasks = [db.START, 4n, 20n, db.END].map((fromRevision) => ({ fromRevision, seen: [], subscription: client.subscribeToStream(stream, { fromRevision }) }));
  for (const t of tasks) t.subscription.on("data", (e) => t.seen.push(e.event));
  for (let i = 0; i < 100 && tasks[0].seen.length < 12; i++) await pause(50);
  await pause(200);
  const after = await add(stream, 12);
  await write(5);
  const whole = [...before, ...after];
  const want = [whole, whole.slice(5), whole.slice(21), after];
  for (let i = 0; i < 200 && tasks.some((t, k) => t.seen.length < want[k].length); i++) await pause(50);
  tasks.forEach((t, k) => assert.deepEqual(ids(t.seen), want[k], `from ${t.fromRevision}`));
  for (const t of tasks) await t.subscription.unsubscribe();
};

steps["a stream that is not there yet"] = async () => {
  const stream = `${prefix}later`;
  const subscription = client.subscribeToStream(stream);
  await silent(client.subscribeToStream(`${prefix}never`));
  await client.appendToStream(stream, event(), expecting(db.NO_STREAM));
  assert.equal((await follow(subscription, 1))[0].streamId, stream);
};

await run(steps);
