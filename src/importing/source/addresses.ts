/** Which internet addresses a fetch may connect to: public ones, so that nobody reads a private network through it. */
import { type LookupAddress, lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether `address`, an IPv4 or IPv6 address, is one of the public internet; IPv4 inside IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Says whether an IP address may be connected to. */
export type AddressRule = (address: string) => boolean;

/** A host that is, or resolves to, an address which may not be connected to. */
export class RefusedAddress extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`${host} may not be connected to`);
    this.host = host;
  }
}

/** Throws RefusedAddress for a host that is itself such an address; `host` as URLs write it. */
export function checkHost(host: string, isAllowed: AddressRule): void {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isAllowed(bare)) throw new RefusedAddress(bare);
}

/**
 * A connection's own look-up, which fails where any of the host's addresses is refused. What it gives is what the socket
 * connects to, so that a name can't be one address when checked and another when used.
 */
export function lookupBy(isAllowed: AddressRule): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [address] = addresses ?? [];
      if (error || !address) callback(error ?? new Error(`${host} has no address`), '');
      else if (!addresses.every((each) => isAllowed(each.address))) callback(new RefusedAddress(host), '');
      else if (options.all) callback(null, addresses);
      else callback(null, address.address, address.family);
    });
  };
}
