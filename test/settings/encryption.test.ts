/** How a database that speaks TLS is spoken to: `sslmode` as libpq has it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres, type TestPostgres } from '../support/postgres.ts';
import { openSettings } from '../support/settings.ts';

/** What a client asks ahead of all else: whether the server speaks TLS. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

const folder = mkdtempSync(join(tmpdir(), 'quoth-'));
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];

/** Signed by itself, as many managed databases' are, and of another name. */
function hasCertificate(): boolean {
  try {
    execFileSync('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=database.example'],
    ]);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasCertificate())('a database that speaks TLS (made with openssl)', () => {
  let postgres: TestPostgres;
  let server: Server;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    postgres = await openPostgres();
    const behind = new URL(postgres.url);
    server = createServer((client) => {
      sockets.add(client);
      client.on('error', () => {});
      client.once('data', (asked) => {
        if (!asked.equals(SSL_REQUEST)) return client.destroy();
        client.write('S');
        const secure = new TLSSocket(client, {
          isServer: true,
          key: readFileSync(key),
          cert: readFileSync(certificate),
        });
        const plain = new Socket();
        plain.connect(Number(behind.port), behind.hostname);
        for (const [one, other] of [
          [secure, plain],
          [plain, secure],
        ] as const) {
          one.on('error', () => other.destroy());
          one.pipe(other);
        }
        sockets.add(plain);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
    await postgres.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['sslmode=require', true],
    ['sslmode=verify-full', false],
    [`sslmode=require&sslrootcert=${certificate}`, true],
    [`sslmode=verify-ca&sslrootcert=${certificate}`, true],
    // It is of another name.
    [`sslmode=verify-full&sslrootcert=${certificate}`, false],
    // It speaks nothing else.
    ['sslmode=disable', false],
  ])('is made use of by %s: %s', async (how, isUsed) => {
    const address = new URL(postgres.url);
    const listening = server.address();
    if (listening === null || typeof listening === 'string') throw new Error('not listening');
    address.port = String(listening.port);
    address.search = how;
    const settings = openSettings({ kind: 'postgres', address: address.href });
    await settings.open();
    expect(await settings.channelReports.set('discord 1', 'tides')).toBe(isUsed);
    settings.close();
  });
});
