/** Knowledge folders of any size that change as a whole from one moment to the next. */
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/report/report.ts';
import { madeUpReports } from '../eval/made-up.ts';

export interface MadeUpFolder {
  readonly folder: string;
  /** Replaces every file at once; each tells the version in its title and at the end of each passage. */
  show(version: number): Promise<void>;
  /** Replaces one file: its passages tell so, and which change it is. */
  change(change: number): Promise<void>;
  remove(): Promise<void>;
}

/** As Kubernetes mounts a config map: links to files behind one link that is moved. */
export async function madeUpFolder(passages: number): Promise<MadeUpFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
  const reports = madeUpReports(passages);
  const textOf = ({ name, body }: Report, version: number, more = '') =>
    `---\ntitle: ${name} in version ${version}\n---\n${body.replaceAll('\n\n', ` This is of version ${version}.${more}\n\n`)}`;
  const show = async (version: number) => {
    const data = join(folder, `..${version}`);
    await mkdir(data);
    for (const report of reports) await writeFile(join(data, `${report.name}.md`), textOf(report, version));
    await symlink(`..${version}`, join(folder, '..next'));
    await rename(join(folder, '..next'), join(folder, '..data'));
    await rm(join(folder, `..${version - 1}`), { recursive: true, force: true });
  };
  await show(0);
  for (const { name } of reports) await symlink(join('..data', `${name}.md`), join(folder, `${name}.md`));
  const change = async (change: number) => {
    const report = reports[change % reports.length];
    if (!report) return;
    const changed = join(folder, '..changed');
    await writeFile(changed, textOf(report, 0, ` It was changed ${change} times.`));
    await rename(changed, join(folder, `${report.name}.md`));
  };
  return { folder, show, change, remove: () => rm(folder, { recursive: true }) };
}
