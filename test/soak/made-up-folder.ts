/** Knowledge folders of any size that change as a whole from one moment to the next. */
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpReports } from '../eval/made-up.ts';

export interface MadeUpFolder {
  readonly folder: string;
  /** Replaces every file at once; each tells the version in its title and at the end of each passage. */
  show(version: number): Promise<void>;
  remove(): Promise<void>;
}

/** As Kubernetes mounts a config map: links to files behind one link that is moved. */
export async function madeUpFolder(passages: number): Promise<MadeUpFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
  const reports = madeUpReports(passages);
  const show = async (version: number) => {
    const data = join(folder, `..${version}`);
    await mkdir(data);
    for (const { name, body } of reports) {
      const front = `---\ntitle: ${name} in version ${version}\n---\n`;
      await writeFile(
        join(data, `${name}.md`),
        `${front}${body.replaceAll('\n\n', ` This is of version ${version}.\n\n`)}`,
      );
    }
    await symlink(`..${version}`, join(folder, '..next'));
    await rename(join(folder, '..next'), join(folder, '..data'));
    await rm(join(folder, `..${version - 1}`), { recursive: true, force: true });
  };
  await show(0);
  for (const { name } of reports) await symlink(join('..data', `${name}.md`), join(folder, `${name}.md`));
  return { folder, show, remove: () => rm(folder, { recursive: true }) };
}
