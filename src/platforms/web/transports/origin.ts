/** Who may ask: whom a request is for, where it comes from, and as whom it is counted. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What tells the page's own requests from those of other sites. */
export interface Origins {
  /** `WEB_HOST` */
  readonly host: string;
  /** `PUBLIC_URL`; null where members don't reach the page. */
  readonly publicUrl: string | null;
}

/**
 * The origin that the browser sees; null where the request is for another host. A name that somebody else owns may lead to this
 * machine at any time, which an address can't: so of names only this machine's own are taken.
 */
export function originAsked({ host }: IncomingHttpHeaders, { host: own, publicUrl }: Origins): string | null {
  if (host === undefined || !URL.canParse(`http://${host}`)) return null;
  const asked = new URL(`http://${host}`);
  const known = publicUrl === null ? null : new URL(publicUrl);
  if (known && hostAndPort(known) === hostAndPort(new URL(`${known.protocol}//${host}`))) return known.origin;
  const name = asked.hostname.replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || name === 'localhost' || name === own.toLowerCase() ? asked.origin : null;
}

function hostAndPort({ hostname, host }: URL): string {
  return `${hostname} ${host}`;
}

/** Whether the page itself sent it. `origin` is the one that was asked. */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string, { publicUrl }: Origins): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin === undefined) return site === 'same-origin';
  // A proxy may ask by another name than the browser does.
  return headers.origin === origin || (publicUrl !== null && headers.origin === new URL(publicUrl).origin);
}

/**
 * As whom a request counts: by its address, or the network that a machine is given with IPv6. Behind a proxy, which `PUBLIC_URL`
 * tells of and which is near, it is the address that the proxy names last.
 */
export function memberAsking(
  address: string | undefined,
  headers: IncomingHttpHeaders,
  { publicUrl }: Origins,
): string {
  const peer = parsed(address);
  const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  const isProxy = publicUrl !== null && peer !== null && NEAR.has(peer.range());
  const asking = (isProxy ? parsed(named) : null) ?? peer;
  if (asking === null) return 'unknown';
  if (asking.kind() === 'ipv4') return asking.toString();
  return `${asking.toByteArray().slice(0, 8).join('.')}/64`;
}

const NEAR: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'linkLocal',
  'carrierGradeNat',
]);

function parsed(address: string | undefined): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return address !== undefined && ipaddr.isValid(address) ? ipaddr.process(address) : null;
}
