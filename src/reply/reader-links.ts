/** Links from citations to where the report is read in the browser. */
import type { Quote } from '../library/library.ts';
import type { Block, Page, Reply } from './reply.ts';

/** Of a report, from the page's first address on. */
export function readerPath(name: string): string {
  return `r/${percentEncoded(encodeURIComponent(name))}`;
}

/** Of a quote, its marked sentences marked; null where only some channels may see it: the page is seen by everybody. */
export function quotePath({ report, reference, locator: { mark } }: Quote): string | null {
  if (report.origin.channels) return null;
  const sentences =
    mark && `${reference}.${mark.first + 1}${mark.count > 1 ? `-${mark.first + mark.count}` : ''}`;
  return `${readerPath(report.name)}${sentences ? `?mark=${sentences}` : ''}#${reference}`;
}

/** What platforms' markup would take for an end of the address, though an address may have it. */
function percentEncoded(address: string): string {
  return address.replace(/[()<>|!'*`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The reply with its citations linked to the page that members reach at `publicUrl`; as it is where they reach none. */
export function linkedTo(publicUrl: string | undefined, reply: Reply): Reply {
  if (publicUrl === undefined) return reply;
  const base = percentEncoded(publicUrl);
  const linked = (block: Block): Block =>
    block.kind === 'note' && block.link
      ? { ...block, link: { ...block.link, address: `${base}/${block.link.path}` } }
      : block;
  const pages = reply.pages.map(
    (page): Page => ({ ...page, body: page.body.map(linked), foot: page.foot.map(linked) }),
  );
  return { ...reply, pages };
}
