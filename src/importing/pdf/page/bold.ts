/** Whether a font is bold: by its name, its flags, its weight. */

const FORCE_BOLD = 1 << 18;
const BOLD_WEIGHT = 650;
/** By the names of foundries and of LaTeX: Times-Bold, CMBX12, LMRoman10-Bold, SFBX1000, NimbusSanL-Bold, Calibri-SemiBold. */
const BOLD_NAME =
  /bold|black|heavy|demi|(?:^|\+)(?:cmb|cmss?bx|sfbx|sfsx|ecbx|ecsx|tcbx|rm-?b)|(?:^|\+)\w*bx\d|[-,](?:bd|b)$/i;
const LIGHT_NAME = /regular|roman|light|book|medium|italic$/i;

export function isBold(name: string, flags: number, weight: number): boolean {
  return (
    BOLD_NAME.test(name) ||
    (flags & FORCE_BOLD) !== 0 ||
    (weight >= BOLD_WEIGHT && weight <= 1000 && !LIGHT_NAME.test(name))
  );
}
