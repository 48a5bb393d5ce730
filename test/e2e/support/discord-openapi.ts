/** Discord's own description of its API, where it lies beside the project: what it finds wrong with a payload. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = new URL('../../../../shared/specs/discord-openapi.json', import.meta.url);

export const openApiIsThere = existsSync(file);

/** By the name of one of its schemas. Only where the file is there. */
export function openApiChecker(): (schema: string, payload: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'discord', undefined, false);
  return (schema, payload) => {
    const validate = ajv.getSchema(`discord#/components/schemas/${schema}`);
    if (!validate) throw new Error(`no schema ${schema}`);
    if (validate(payload)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
