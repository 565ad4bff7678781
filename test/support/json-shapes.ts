// Whether what a command prints fits the schema that is published for it.
import {readFileSync} from 'node:fs';
import {Ajv, type ValidateFunction} from 'ajv';
import {expect} from 'vitest';
import type {ShapeName} from '../../src/cli/json/shapes.js';

const docs = new URL('../../docs/', import.meta.url);

export const formats = {'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, date: /^\d{4}-\d\d-\d\d$/};

/** The published schema, which lets later versions add fields, closed: this version prints what it names, no more. */
function closedSchema(name: ShapeName): ValidateFunction {
  const file = new URL(name === 'review' ? 'review.schema.json' : `schemas/${name}.schema.json`, docs);
  const closed = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && 'type' in value && value.type === 'object'
      ? {...value, additionalProperties: false}
      : value;
  return new Ajv({formats, allErrors: true}).compile(JSON.parse(readFileSync(file, 'utf8'), closed));
}

/** Gives what was read. */
export function expectFits(name: ShapeName, json: string): unknown {
  const read: unknown = JSON.parse(json);
  const fits = closedSchema(name);
  expect(fits(read) ? [] : fits.errors).toEqual([]);
  return read;
}
