// Sealed files and signatures between four programs: Entente native, Entente's WebAssembly module
// (under Node), and Debian's age and minisign.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadModule } from '../../web/seal/module.mjs';
import { pack, unpack } from '../../web/seal/packing.mjs';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const text = (bytes) => new TextDecoder().decode(bytes);
// The numbers of Sealer::Deed.
const deed = { seal: 0, open: 1, make_key: 2, sign: 3, check: 4, export_key: 5, restore_key: 6, hash: 8 };

let folder;
const programs = {};
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-seal-'));
  const module = await loadModule(readFileSync(path('build/web/seal.wasm')));
  programs.wasm = (number, packed) => module.perform(number, packed);
  programs.native = (number, packed) =>
    execFileSync(path('build/native/entente_seal_tool'), [String(number)], {
      input: packed,
      maxBuffer: 1 << 28,
    });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const names = ['native', 'wasm'];
function perform(program, name, ...parts) {
  const [problem, ...answer] = unpack(programs[program](deed[name], pack(parts)));
  if (problem.length > 0) throw new Error(text(problem));
  return answer;
}

const file = (name, content) => {
  const at = join(folder, name);
  if (content !== undefined) writeFileSync(at, content);
  return at;
};
const atTerminal = (answers, ...command) =>
  spawnSync('python3', [path('tests/seal/at_terminal.py'), ...answers, '--', ...command], {
    encoding: 'utf8',
  });
const run = (...command) => spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
function well(done) {
  assert.equal(done.status, 0, done.stdout + done.stderr);
  return done.stdout;
}

const passphrase = 'überall käse & tea';
const plan = Buffer.from('{"format":"entente","plan":"Ōtsu"}\n');
// Around the borders of age's chunks of 64 KiB.
const contents = [0, 1, 65535, 65536, 65537, 131072, 3_000_000].map((size) =>
  Buffer.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 255),
);

for (const writer of names) {
  for (const reader of names) {
    test(`${writer} seals and ${reader} opens`, () => {
      for (const bytes of [plan, ...contents]) {
        const [sealed] = perform(writer, 'seal', bytes, passphrase);
        assert.deepEqual(Buffer.from(perform(reader, 'open', sealed, passphrase)[0]), bytes);
      }
    });
    test(`${writer} signs and ${reader} verifies`, () => {
      const [secret, key] = perform(writer, 'make_key');
      const [signature] = perform(writer, 'sign', plan, secret, 'file:plan');
      const found = perform(reader, 'check', plan, signature, key).map(text);
      assert.deepEqual([found[0], found[1], found[3]], ['0', text(key), 'file:plan']);
      const changed = perform(reader, 'check', plan.subarray(1), signature, key).map(text);
      assert.equal(changed[0], '1');
    });
  }
}

for (const program of names) {
  test(`age opens what ${program} sealed, and refuses one flipped bit`, () => {
    for (const bytes of [plan, contents[5]]) {
      const sealed = Buffer.from(perform(program, 'seal', bytes, passphrase)[0]);
      const at = file('sealed.age', sealed);
      well(atTerminal([passphrase], 'age', '-d', '-o', file('opened'), at));
      assert.deepEqual(readFileSync(file('opened')), bytes);
      sealed[sealed.length - 20] ^= 4;
      file('sealed.age', sealed);
      assert.notEqual(atTerminal([passphrase], 'age', '-d', '-o', file('no'), at).status, 0);
    }
  });

  test(`${program} opens what age sealed, binary and as text`, () => {
    for (const [bytes, options] of [[plan, []], [plan, ['-a']], [contents[6], []]]) {
      const at = file('theirs.age');
      const from = file('plain', bytes);
      well(atTerminal([passphrase, passphrase], 'age', '-p', ...options, '-o', at, from));
      const sealed = readFileSync(at);
      assert.deepEqual(Buffer.from(perform(program, 'open', sealed, passphrase)[0]), bytes);
      assert.throws(() => perform(program, 'open', sealed, 'another'), /does not open this file/);
    }
  });

  test(`${program} says that age sealed a file for a key`, () => {
    const identity = file(`identity-${program}`);
    well(run('age-keygen', '-o', identity));
    const recipient = well(run('age-keygen', '-y', identity)).trim();
    well(run('age', '-r', recipient, '-o', file('for-key.age'), file('plain', plan)));
    assert.throws(
      () => perform(program, 'open', readFileSync(file('for-key.age')), passphrase),
      /sealed for certain keys/,
    );
  });

  test(`minisign verifies what ${program} signed, and refuses another file`, () => {
    const [secret, key] = perform(program, 'make_key');
    const comment = `file:plan\tdate:2026-11-22T04:00:00.000Z\tprevious:none\tkey:${text(key)}`;
    const [signature] = perform(program, 'sign', plan, secret, comment);
    const at = file('plan', plan);
    file('plan.minisig', signature);
    const said = well(run('minisign', '-V', '-m', at, '-P', text(key)));
    assert.match(said, /Signature and comment signature verified/);
    assert.ok(said.includes(comment));
    file('plan', Buffer.concat([plan, plan]));
    assert.notEqual(run('minisign', '-V', '-m', at, '-P', text(key)).status, 0);
  });

  test(`minisign signs with a key that ${program} exported, with and without password`, () => {
    const [secret, key] = perform(program, 'make_key');
    const at = file('plan', plan);
    for (const password of ['', 'käse']) {
      const [exported] = perform(program, 'export_key', secret, password);
      const from = file('exported.key', exported);
      const answers = password === '' ? [] : [password];
      well(atTerminal(answers, 'minisign', '-S', '-s', from, '-m', at, '-t', 'theirs'));
      well(run('minisign', '-V', '-m', at, '-P', text(key)));
      const signature = readFileSync(file('plan.minisig'));
      const found = perform(program, 'check', plan, signature, key).map(text);
      assert.deepEqual([found[0], found[3]], ['0', 'theirs']);
    }
  });

  test(`${program} verifies what minisign signed, hashed and the older way`, () => {
    const [secret, publicKey] = [file(`own-${program}.key`), file(`own-${program}.pub`)];
    well(run('minisign', '-G', '-W', '-s', secret, '-p', publicKey));
    const at = file('plan', plan);
    for (const way of ['-H', '-l']) {
      well(run('minisign', '-S', way, '-s', secret, '-m', at));
      const signature = readFileSync(file('plan.minisig'));
      const found = perform(program, 'check', plan, signature, readFileSync(publicKey)).map(text);
      assert.deepEqual([found[0], readFileSync(publicKey, 'utf8').split('\n')[1]], ['0', found[1]]);
      const unknown = perform(program, 'check', plan, signature).map(text);
      assert.equal(unknown[0], '2');
    }
  });

  test(`${program} restores a key that minisign keeps with a password`, () => {
    const [secret, publicKey] = [file(`kept-${program}.key`), file(`kept-${program}.pub`)];
    well(atTerminal(['pass', 'pass'], 'minisign', '-G', '-s', secret, '-p', publicKey));
    const kept = readFileSync(secret);
    const [, key] = perform(program, 'restore_key', kept, 'pass');
    assert.equal(readFileSync(publicKey, 'utf8').split('\n')[1], text(key));
    assert.throws(() => perform(program, 'restore_key', kept, 'word'), /password is not the one/);
  });

  test(`${program} names bytes as b2sum does`, () => {
    const [sum] = well(run('b2sum', '-l', '256', file('plain', contents[6]))).split(' ');
    assert.equal(text(perform(program, 'hash', contents[6])[0]), sum);
  });
}
