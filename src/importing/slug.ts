/** File names for reports, from their titles. */
import anyAscii from 'any-ascii';

const LONGEST = 60;

/** ASCII letters, digits and hyphens, at most 60, cut between words; `report` where the title has none of them. */
export function slugOf(title: string): string {
  const words = anyAscii(title.normalize('NFC').replace(/['’]/gu, ''))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || 'report';
}
