/** `quoth mcp` as clients start it: by the official SDK's client, and by lines written by hand. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { z } from 'zod';
import { QUOTH } from './program.ts';

const result = z.object({
  content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
  structuredContent: z.record(z.string(), z.json()).optional(),
  isError: z.boolean().optional(),
});

export type Called = z.infer<typeof result>;

export class Agent {
  readonly client = new Client({ name: 'test', version: '1' });
  readonly #transport: StdioClientTransport;

  private constructor(folder: string, execArgv: readonly string[]) {
    this.#transport = new StdioClientTransport({
      command: process.execPath,
      args: [...execArgv, QUOTH, 'mcp', '--knowledge', folder],
      stderr: 'ignore',
    });
  }

  static async connected(folder: string, ...execArgv: readonly string[]): Promise<Agent> {
    const agent = new Agent(folder, execArgv);
    await agent.client.connect(agent.#transport);
    return agent;
  }

  get pid(): number {
    return this.#transport.pid ?? 0;
  }

  async call(name: string, given: Record<string, unknown>): Promise<Called> {
    return result.parse(await this.client.callTool({ name, arguments: given }));
  }
}

export type Line = Readonly<Record<string, unknown>>;

/** Speaks JSON-RPC line by line. */
export class ByHand {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  readonly #lines: Line[] = [];
  readonly #other: string[] = [];
  #told = '';

  constructor(folder: string) {
    this.child = spawn(process.execPath, [QUOTH, 'mcp', '--knowledge', folder], {
      env: { PATH: process.env.PATH },
    });
    this.ended = new Promise((resolve) => {
      this.child.on('close', resolve);
    });
    this.child.stdin.on('error', () => {});
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#told += text;
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      try {
        this.#lines.push(JSON.parse(line));
      } catch {
        this.#other.push(line);
      }
    });
  }

  /** As it is, with a line break behind it. */
  write(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  send(message: Line): void {
    this.write(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  initialize(protocolVersion: string): void {
    const clientInfo = { name: 'by hand', version: '1' };
    this.send({ id: 0, method: 'initialize', params: { protocolVersion, capabilities: {}, clientInfo } });
    this.send({ method: 'notifications/initialized' });
  }

  call(id: number, name: string, given: object): void {
    this.send({ id, method: 'tools/call', params: { name, arguments: given } });
  }

  answerTo(id: number): Line | undefined {
    return this.#lines.find((line) => line.id === id);
  }

  /** What was on standard output and is no message. */
  get other(): readonly string[] {
    return this.#other;
  }

  /** What was on standard error. */
  get told(): string {
    return this.#told;
  }
}
