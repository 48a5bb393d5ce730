/** Ahead of all tests: builds what the end-to-end tests run, which is what `npm start` runs. Takes a moment where it is built. */
import { execFileSync } from 'node:child_process';

export default function build(): void {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}
