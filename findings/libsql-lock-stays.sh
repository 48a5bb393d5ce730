#!/usr/bin/env bash
# @libsql/client 0.18.0 over libsql 0.5.29, a database file: a statement that met another connection's lock is never reset. Behind it the
# connection reports writes as done and sees their rows itself, but never commits them: others don't see them, and they are gone when it closes. Quoth opens a new connection
# behind any failure.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @libsql/client@0.18.0 libsql@0.5.29
cat >show.mjs <<'EOF'
import { createClient } from '@libsql/client';
const open = () => createClient({ url: 'file:shared.db' });
const [one, other, third] = [open(), open(), open()];
await one.execute('PRAGMA journal_mode = WAL');
await one.execute('CREATE TABLE notes (text TEXT)');
const transaction = await one.transaction('write');
await transaction.execute("INSERT INTO notes VALUES ('first')");
const locked = await other.execute("INSERT INTO notes VALUES ('second')").then(() => 'written', (error) => error.code);
await transaction.commit();
const again = [];
for (let i = 0; i < 3; i++) {
  again.push(await other.execute("INSERT INTO notes VALUES ('second')").then(() => 'written', (error) => error.code));
}
const countIn = async (client) => Number((await client.execute('SELECT count(*) AS n FROM notes')).rows[0].n);
const own = await countIn(other).catch((error) => error.code);
const others = await countIn(third);
console.log(`while locked: ${locked}; three tries behind the lock: ${again.join(', ')}; rows it sees itself: ${own}; rows a third connection sees: ${others}`);
// Sound: three writes, four rows for everybody.
process.exit(again.every((it) => it === 'written') && others === 4 && own === 4 ? 1 : 0);
EOF
node show.mjs
