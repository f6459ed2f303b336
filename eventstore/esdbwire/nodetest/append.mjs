import { randomUUID } from "node:crypto";
import { all, assert, client, db, event, events, expecting, failure, ids, paths, prefix, run, versions } from "./lib.mjs";

const steps = {};
for (const [path, options] of Object.entries(paths)) {
  const stream = `${prefix}append-${path}`;
  const append = (s, e, state) => client.appendToStream(s, e, { ...options, ...(state === undefined ? {} : expecting(state)) });

  steps[`${path}: JSON and bytes`] = async () => {
    const json = event({ metadata: { actor: "test" } });
    const bytes = db.binaryEvent({ type: "test.bytes", data: Uint8Array.from([0, 255, 0, 128]), metadata: Uint8Array.from([1, 0, 2]) });
    const first = await append(stream, json, db.NO_STREAM);
    assert.equal(first.success, true);
    assert.equal(first.nextExpectedRevision, 0n);
    const second = await append(stream, bytes, 0n);
    assert.equal(second.nextExpectedRevision, 1n);
    assert(second.position.commit > first.position.commit);
    const [a, b] = await all(client.readStream(stream));
    assert.deepEqual([a.id, a.type, a.isJson, a.data, a.metadata], [json.id, json.type, true, json.data, { actor: "test" }]);
    assert.deepEqual([b.id, b.type, b.isJson, [...b.data], [...b.metadata]], [bytes.id, "test.bytes", false, [0, 255, 0, 128], [1, 0, 2]]);
    assert(Math.abs(new Date(a.created) - Date.now()) < 60_000, `created ${a.created}`);
  };

  steps[`${path}: several at once, and again with the same ids`] = async () => {
    const made = events(20);
    const first = await append(stream, made, 1n);
    assert.equal(first.nextExpectedRevision, 21n);
    await append(stream, event(), db.ANY);
    for (const state of [1n, db.ANY, undefined]) assert.deepEqual(await append(stream, made, state), first);
    const got = ids(await all(client.readStream(stream)));
    assert.equal(got.length, 23);
    assert.deepEqual(got.slice(2, 22), ids(made));
  };

  steps[`${path}: conflicts`] = async () => {
    const missing = `${stream}-${randomUUID()}`;
    for (const [on, state, expected, actual] of [
      [stream, 5n, 5n, 22n],
      [stream, 99n, 99n, 22n],
      [stream, db.NO_STREAM, "no_stream", 22n],
      [missing, 3n, 3n, "no_stream"],
      [missing, db.STREAM_EXISTS, "stream_exists", "no_stream"],
    ]) {
      const e = await failure(append(on, event(), state), db.WrongExpectedVersionError);
      assert.equal(e.streamName, on);
      assert.deepEqual(versions(e), [expected, actual]);
    }
    assert.equal((await append(stream, event(), db.STREAM_EXISTS)).nextExpectedRevision, 23n);
  };

  steps[`${path}: large ones`] = async () => {
    const large = (n) => db.binaryEvent({ type: "test.large", data: new Uint8Array(n).fill(255) });
    const MiB = 1 << 20;
    assert.equal((await append(`${stream}-large`, [MiB, MiB, MiB, MiB].map(large))).nextExpectedRevision, 3n);
    const e = await failure(append(`${stream}-large`, large(MiB + 1)), Error);
    assert.match(e.type, /maximum-append-size-exceeded|unknown/);
    assert.equal((await all(client.readStream(`${stream}-large`))).length, 4);
  };

  steps[`${path}: many under way`] = async () => {
    const made = events(200);
    await Promise.all(made.map((e, i) => append(`${stream}-many-${i % 7}`, e)));
    let found = 0;
    for (let i = 0; i < 7; i++) found += (await all(client.readStream(`${stream}-many-${i}`))).length;
    assert.equal(found, 200);
  };
}
await run(steps);
