import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/importing/source/addresses.ts';
import { type FetchBounds, fetchSource } from '../../../src/importing/source/fetch.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Its address, without a path. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const get = (url: string, bounds: Partial<FetchBounds> = {}) =>
  fetchSource(
    url,
    () => true,
    () => {},
    bounds,
  );

describe('an address is fetched', () => {
  test('with its type, by way of redirects', async () => {
    const base = await serve((request, response) => {
      if (request.url !== '/end') response.writeHead(302, { location: '/end#part' }).end();
      else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('words');
    });
    const source = await get(`${base}/start`);
    expect(Buffer.from(source.bytes).toString()).toBe('words');
    expect(source).toMatchObject({
      name: `${base}/start`,
      url: `${base}/end`,
      contentType: 'text/plain; charset=utf-8',
    });
  });
});

describe('is given up in one clear line', () => {
  test('where there is nothing', async () => {
    const base = await serve((_, response) => response.writeHead(404).end('gone'));
    await expect(get(base)).rejects.toThrow('is answered with 404 Not Found');
  });

  test('after five redirects', async () => {
    let hops = 0;
    const base = await serve((_, response) => {
      hops += 1;
      response.writeHead(301, { location: `/${hops}` }).end();
    });
    await expect(get(base)).rejects.toThrow('redirected more than 5 times');
    expect(hops).toBe(6);
  });

  test('on a redirect to what is no http', async () => {
    const base = await serve((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    await expect(get(base)).rejects.toThrow('leads to file:');
  });

  test('on a server that trickles', async () => {
    const base = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(get(base, { milliseconds: 300 })).rejects.toThrow('took longer than 0.3 s');
  });

  test('on a server that says nothing', async () => {
    const base = await serve(() => {});
    await expect(get(base, { milliseconds: 300 })).rejects.toThrow('took longer than 0.3 s');
  });

  test('on more than it may be, announced, counted, or unpacked', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/announced')
        response.writeHead(200, { 'content-length': 9_000_000 }).flushHeaders();
      else if (request.url === '/packed')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(9_000_000)));
      else response.end(Buffer.alloc(9_000_000));
    });
    for (const path of ['/announced', '/counted', '/packed'])
      await expect(get(base + path, { bytes: 1_000_000 })).rejects.toThrow('larger than 1 MB');
  });

  test('on a body that is cut off', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('half');
      setTimeout(() => response.destroy(), 50);
    });
    await expect(get(base)).rejects.toThrow("can't be fetched");
  });

  test('where nothing listens', async () => {
    const base = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    await expect(get(base)).rejects.toThrow('nothing answers there');
  });
});

describe('a private address', () => {
  const publicOnly = (url: string) => fetchSource(url, isPublicAddress, () => {});

  test('is refused before anything is sent', async () => {
    let requests = 0;
    const base = await serve((_, response) => {
      requests += 1;
      response.end('secret');
    });
    const { port } = new URL(base);
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]', '127.1', '0.0.0.0'])
      await expect(publicOnly(`http://${host}:${port}/`)).rejects.toThrow('not of the public internet');
    expect(requests).toBe(0);
  });

  // Only 127.0.0.1 is this machine on macOS.
  test.skipIf(process.platform === 'darwin')(
    'is refused as a redirect’s target, as address and as name',
    async () => {
      const seen: string[] = [];
      const base = await serve((request, response) => {
        seen.push(`${request.headers.host?.split(':')[0]}${request.url}`);
        const { port } = new URL(base);
        const target = request.url === '/address' ? '127.0.0.3' : 'localhost';
        response.writeHead(302, { location: `http://${target}:${port}/secret` }).end();
      });
      const first = base.replace('127.0.0.1', '127.0.0.2');
      for (const path of ['/address', '/name'])
        await expect(
          fetchSource(
            first + path,
            (address) => address === '127.0.0.2',
            () => {},
          ),
        ).rejects.toThrow('not of the public internet');
      expect(seen).toEqual(['127.0.0.2/address', '127.0.0.2/name']);
    },
  );
});
