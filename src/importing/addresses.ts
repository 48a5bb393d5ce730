/** Which internet addresses a fetch may connect to: public ones, so that nobody reads a private network through it. */
import { type LookupAddress, lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether `address`, an IPv4 or IPv6 address, is one of the public internet; IPv4 inside IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** A host that is, or resolves to, an address which is not public. */
export class PrivateAddress extends Error {
  constructor(readonly host: string) {
    super(`${host} is a private address`);
  }
}

/** Throws PrivateAddress for a host that is itself such an address; `host` as URLs write it. */
export function checkHost(host: string): void {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw new PrivateAddress(bare);
}

/**
 * A connection's own look-up, which fails where any of the host's addresses is not public. What it gives is what the
 * socket connects to, so that a name can't be one address when checked and another when used.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [address] = addresses ?? [];
    if (error || !address) callback(error ?? new Error(`${host} has no address`), '');
    else if (!addresses.every((each) => isPublicAddress(each.address)))
      callback(new PrivateAddress(host), '');
    else if (options.all) callback(null, addresses);
    else callback(null, address.address, address.family);
  });
};
